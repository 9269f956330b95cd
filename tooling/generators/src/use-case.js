var __assign =
  (this && this.__assign) ||
  function () {
    __assign =
      Object.assign ||
      function (t) {
        for (var s, i = 1, n = arguments.length; i < n; i++) {
          s = arguments[i];
          for (var p in s) if (Object.hasOwn(s, p)) t[p] = s[p];
        }
        return t;
      };
    return __assign.apply(this, arguments);
  };
var __spreadArray =
  (this && this.__spreadArray) ||
  function (to, from, pack) {
    if (pack || arguments.length === 2)
      for (var i = 0, l = from.length, ar; i < l; i++) {
        if (ar || !(i in from)) {
          if (!ar) ar = Array.prototype.slice.call(from, 0, i);
          ar[i] = from[i];
        }
      }
    return to.concat(ar || Array.prototype.slice.call(from));
  };
Object.defineProperty(exports, '__esModule', { value: true });
exports.addUseCase = addUseCase;
var operation_text_ts_1 = require('./operation-text.ts');
var spec_ts_1 = require('./spec.ts');
var subjects_ts_1 = require('./subjects.ts');
var syntax_ts_1 = require('./syntax.ts');
var test_text_ts_1 = require('./test-text.ts');
var tree_ts_1 = require('./tree.ts');
/**
 * Everything that a use case consists of, in a module that is there: input, policy, event, the use case, its
 * line in the router, its rows in the access tests, its test, its line of activity.
 */
function addUseCase(tree, spec) {
  (0, spec_ts_1.checkSpec)(spec);
  var _a = (0, spec_ts_1.namesOf)(spec),
    operation = _a.operation,
    act = _a.act;
  var module = spec.module;
  var domain = 'packages/domain/src/'.concat(module, '/').concat(module);
  if (!tree.has(''.concat(domain, '.inputs.ts'))) {
    throw new tree_ts_1.GeneratorError(
      'There is no module '.concat(module, '; `npm run gen -- module` makes one.'),
    );
  }
  var places = addPolicy(tree, spec);
  addInput(tree, spec, ''.concat(domain, '.inputs.ts'));
  if (spec.kind === 'command') addEvent(tree, spec, ''.concat(domain, '.events.ts'));
  tree.create(
    'packages/api/src/'.concat(module, '/').concat(spec.verb, '.ts'),
    (0, operation_text_ts_1.operationText)(spec, places),
  );
  tree.edit('packages/api/src/'.concat(module, '/').concat(module, '.router.ts'), (text) => {
    var expose = spec.kind === 'query' ? 'exposeQuery' : 'exposeCommand';
    var operations = (0, syntax_ts_1.constantEnding)(text, /^(?!.*Byte).*Operations$/u);
    var router = (0, syntax_ts_1.constantEnding)(text, /Router$/u);
    var withEntries = (0, syntax_ts_1.addEntry)(
      (0, syntax_ts_1.addEntry)(text, operations, operation),
      router,
      ''.concat(operation, ': ').concat(expose, '(').concat(operation, ')'),
      0,
    );
    return (0, syntax_ts_1.addImport)(
      (0, syntax_ts_1.addImport)(withEntries, './'.concat(spec.verb, '.ts'), operation),
      '../core/trpc.ts',
      expose,
    );
  });
  var guard = (0, subjects_ts_1.guardOf)(spec);
  tree.edit('tests/access/decision-table.ts', (text) =>
    syntax_ts_1.addImport.apply(
      void 0,
      __spreadArray(
        [
          (0, syntax_ts_1.addEntry)(text, 'decisionTable', "'".concat(act, "': ").concat(guard.decisions)),
          './shared-decisions.ts',
        ],
        guard.sharedDecisions,
        false,
      ),
    ),
  );
  tree.edit('tests/access/matrix.ts', (text) =>
    (0, syntax_ts_1.addEntry)(text, 'matrix', "'".concat(act, "': ").concat(guard.row)),
  );
  tree.edit('tests/access/matrix.test.ts', (text) =>
    (0, syntax_ts_1.addEntry)(text, 'own', "'".concat(act, "': () => ").concat(guard.input)),
  );
  tree.create(
    'tests/integration/'.concat(module, '/').concat(spec.verb, '.test.ts'),
    (0, test_text_ts_1.testText)(spec),
  );
  addActivity(tree, spec);
}
function addInput(tree, spec, file) {
  var operation = (0, spec_ts_1.namesOf)(spec).operation;
  var about = spec.about,
    kind = spec.kind;
  var isCommand = kind === 'command';
  var fields = __spreadArray(
    __spreadArray(
      __spreadArray([], about === 'actor' ? [] : [''.concat(about, "Id: idOf('").concat(about, "')")], true),
      isCommand && about !== 'actor' ? ['revision: revision.optional()'] : [],
      true,
    ),
    isCommand ? ['idempotencyKey'] : [],
    true,
  );
  tree.edit(file, (text) => {
    var changed = (0, syntax_ts_1.addImport)(text, 'zod', 'z');
    if (about !== 'actor') changed = (0, syntax_ts_1.addImport)(changed, '../kernel/ids.ts', 'idOf');
    if (isCommand) changed = (0, syntax_ts_1.addImport)(changed, '../kernel/command.ts', 'idempotencyKey');
    if (isCommand && about !== 'actor')
      changed = (0, syntax_ts_1.addImport)(changed, '../kernel/command.ts', 'revision');
    return ''
      .concat(changed, '\nexport const ')
      .concat(operation, 'Input = z.strictObject({ ')
      .concat(fields.join(', '), ' });\n');
  });
}
function addEvent(tree, spec, file) {
  var _a = (0, spec_ts_1.namesOf)(spec),
    operation = _a.operation,
    act = _a.act;
  var object = spec.about === 'actor' ? 'person' : spec.about;
  if (!tree.has(file)) tree.create(file, '');
  tree.edit(file, (text) => {
    var imported = (0, syntax_ts_1.addImport)(
      (0, syntax_ts_1.addImport)(text, 'zod', 'z'),
      '../kernel/event.ts',
      'defineEvent',
    );
    return ''
      .concat(imported, '\nexport const ')
      .concat(operation, " = defineEvent({ name: '")
      .concat(act, "', version: 1, object: '")
      .concat(object, "', payload: z.strictObject({}) });\n");
  });
}
var allPolicies = 'packages/domain/src/policies.ts';
/** Puts the policy into the module's table for such things, and makes that table where there is none. */
function addPolicy(tree, spec) {
  var _a;
  var act = (0, spec_ts_1.namesOf)(spec).act;
  var module = spec.module,
    about = spec.about;
  var guard = (0, subjects_ts_1.guardOf)(spec);
  var policies = tree.read(allPolicies);
  var known = (0, syntax_ts_1.tablesIn)(policies, 'policiesBySubject', about)
    .map((table) => {
      var _a;
      return {
        table: table,
        file: (_a = (0, syntax_ts_1.importedFrom)(policies, table)) !== null && _a !== void 0 ? _a : '',
      };
    })
    .find((_a) => {
      var file = _a.file;
      return file.startsWith('./'.concat(module, '/'));
    });
  var table =
    (_a = known === null || known === void 0 ? void 0 : known.table) !== null && _a !== void 0
      ? _a
      : ''.concat((0, spec_ts_1.camel)(module)).concat(about === 'actor' ? 'Actor' : 'Space', 'Policies');
  var file = known ? known.file.slice(2) : ''.concat(module, '/').concat(module, '.policy.ts');
  var path = 'packages/domain/src/'.concat(file);
  var fence = module === 'spaces' ? './space-subject.ts' : '../spaces/space-subject.ts';
  if (!tree.has(path)) tree.create(path, '');
  tree.edit(path, (text) => {
    var changed =
      guard.clauses.length > 0
        ? syntax_ts_1.addImport.apply(void 0, __spreadArray([text, fence], guard.clauses, false))
        : text;
    if (known) return (0, syntax_ts_1.addEntry)(changed, table, "'".concat(act, "': ").concat(guard.policy));
    changed = (0, syntax_ts_1.addImport)(changed, '../kernel/policy.ts', 'type Policy');
    changed =
      about === 'actor'
        ? (0, syntax_ts_1.addImport)(changed, '../kernel/actor.ts', 'type Actor')
        : (0, syntax_ts_1.addImport)(changed, fence, 'type '.concat(guard.subject));
    return ''
      .concat(changed, '\nexport const ')
      .concat(table, " = { '")
      .concat(act, "': ")
      .concat(guard.policy, ' } as const satisfies Record<string, Policy<')
      .concat(guard.subject, '>>;\n');
  });
  if (!known) registerTable(tree, about, table, file);
  return { table: table, tableFile: file.replace(/[.]ts$/u, '') };
}
function registerTable(tree, about, table, file) {
  tree.edit(allPolicies, (text) =>
    (0, syntax_ts_1.addImport)(
      (0, syntax_ts_1.addEntry)(text, 'policiesBySubject', '...'.concat(table), about),
      './'.concat(file),
      table,
    ),
  );
  if (about !== 'space') return;
  tree.edit('packages/api/src/spaces/space.subject.ts', (text) =>
    (0, syntax_ts_1.addImport)(
      (0, syntax_ts_1.addEntry)(text, 'spaceSubject', '...'.concat(table), 1),
      '@portal/domain/'.concat(file.replace(/[.]ts$/u, '')),
      table,
    ),
  );
}
function addActivity(tree, spec) {
  var activity = spec.activity;
  if (!activity) return;
  var _loop_1 = (locale) => {
    tree.edit('packages/messages/'.concat(locale, '/spaces.json'), (text) => {
      var _a;
      var messages = __assign(
        __assign({}, JSON.parse(text)),
        ((_a = {}), (_a['activity.'.concat((0, spec_ts_1.namesOf)(spec).act)] = activity[locale]), _a),
      );
      var sorted = Object.entries(messages).sort((_a, _b) => {
        var a = _a[0];
        var b = _b[0];
        return a < b ? -1 : 1;
      });
      return ''.concat(JSON.stringify(Object.fromEntries(sorted), null, 2), '\n');
    });
  };
  for (var _i = 0, locales_1 = spec_ts_1.locales; _i < locales_1.length; _i++) {
    var locale = locales_1[_i];
    _loop_1(locale);
  }
}
