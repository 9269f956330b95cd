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
var __awaiter =
  (this && this.__awaiter) ||
  ((thisArg, _arguments, P, generator) => {
    function adopt(value) {
      return value instanceof P
        ? value
        : new P((resolve) => {
            resolve(value);
          });
    }
    return new (P || (P = Promise))((resolve, reject) => {
      function fulfilled(value) {
        try {
          step(generator.next(value));
        } catch (e) {
          reject(e);
        }
      }
      function rejected(value) {
        try {
          step(generator['throw'](value));
        } catch (e) {
          reject(e);
        }
      }
      function step(result) {
        result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
      }
      step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
  });
var __generator =
  (this && this.__generator) ||
  ((thisArg, body) => {
    var _ = {
        label: 0,
        sent: () => {
          if (t[0] & 1) throw t[1];
          return t[1];
        },
        trys: [],
        ops: [],
      },
      f,
      y,
      t,
      g = Object.create((typeof Iterator === 'function' ? Iterator : Object).prototype);
    return (
      (g.next = verb(0)),
      (g['throw'] = verb(1)),
      (g['return'] = verb(2)),
      typeof Symbol === 'function' &&
        (g[Symbol.iterator] = function () {
          return this;
        }),
      g
    );
    function verb(n) {
      return (v) => step([n, v]);
    }
    function step(op) {
      if (f) throw new TypeError('Generator is already executing.');
      while ((g && ((g = 0), op[0] && (_ = 0)), _))
        try {
          if (
            ((f = 1),
            y &&
              (t =
                op[0] & 2
                  ? y['return']
                  : op[0]
                    ? y['throw'] || ((t = y['return']) && t.call(y), 0)
                    : y.next) &&
              !(t = t.call(y, op[1])).done)
          )
            return t;
          if (((y = 0), t)) op = [op[0] & 2, t.value];
          switch (op[0]) {
            case 0:
            case 1:
              t = op;
              break;
            case 4:
              _.label++;
              return { value: op[1], done: false };
            case 5:
              _.label++;
              y = op[1];
              op = [0];
              continue;
            case 7:
              op = _.ops.pop();
              _.trys.pop();
              continue;
            default:
              if (!((t = _.trys), (t = t.length > 0 && t[t.length - 1])) && (op[0] === 6 || op[0] === 2)) {
                _ = 0;
                continue;
              }
              if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) {
                _.label = op[1];
                break;
              }
              if (op[0] === 6 && _.label < t[1]) {
                _.label = t[1];
                t = op;
                break;
              }
              if (t && _.label < t[2]) {
                _.label = t[2];
                _.ops.push(op);
                break;
              }
              if (t[2]) _.ops.pop();
              _.trys.pop();
              continue;
          }
          op = body.call(thisArg, _);
        } catch (e) {
          op = [6, e];
          y = 0;
        } finally {
          f = t = 0;
        }
      if (op[0] & 5) throw op[1];
      return { value: op[0] ? op[1] : void 0, done: true };
    }
  });
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
var node_url_1 = require('node:url');
var commander_1 = require('commander');
var module_ts_1 = require('./module.ts');
var spec_ts_1 = require('./spec.ts');
var tree_ts_1 = require('./tree.ts');
var use_case_ts_1 = require('./use-case.ts');
var write_ts_1 = require('./write.ts');
var root = (0, node_url_1.fileURLToPath)(new URL('../../..', import.meta.url));
var say = (text) => process.stdout.write(''.concat(text, '\n'));
function specOf(module, verb, options) {
  var kind = options.kind,
    about = options.about,
    says = options.says,
    en = options.activityEn,
    zh = options.activityZh,
    ar = options.activityAr;
  var spec = { module: module, verb: verb, kind: kind, about: about, says: says };
  if (en === undefined && zh === undefined && ar === undefined) return spec;
  if (!en || !zh || !ar)
    throw new tree_ts_1.GeneratorError('A line of activity is needed in all three languages.');
  return __assign(__assign({}, spec), { activity: { en: en, zh: zh, ar: ar } });
}
function generator(name, description, add) {
  return new commander_1.Command(name)
    .description(description)
    .addArgument(new commander_1.Argument('<module>', 'its folder: working-groups'))
    .addArgument(new commander_1.Argument('<verb>', 'verb and noun: archive-document'))
    .addOption(
      new commander_1.Option('--kind <kind>', 'reads or changes')
        .choices(spec_ts_1.kinds)
        .makeOptionMandatory(),
    )
    .addOption(
      new commander_1.Option('--about <thing>', 'whom it judges')
        .choices(spec_ts_1.abouts)
        .makeOptionMandatory(),
    )
    .requiredOption('--says <sentence>', 'what it does: "Archives a document."')
    .option('--activity-en <line>', 'what members read: "{actor} archived"')
    .option('--activity-zh <line>')
    .option('--activity-ar <line>')
    .action((module, verb, options) =>
      __awaiter(this, void 0, void 0, function () {
        var spec, tree, _i, _a, path;
        return __generator(this, (_b) => {
          switch (_b.label) {
            case 0:
              spec = specOf(module, verb, options);
              tree = new tree_ts_1.Tree(root);
              add(tree, spec);
              _i = 0;
              return [4 /*yield*/, (0, write_ts_1.write)(root, tree)];
            case 1:
              _a = _b.sent();
              _b.label = 2;
            case 2:
              if (!(_i < _a.length)) return [3 /*break*/, 4];
              path = _a[_i];
              say('  '.concat(path));
              _b.label = 3;
            case 3:
              _i++;
              return [3 /*break*/, 2];
            case 4:
              say(closingWords(spec));
              return [2 /*return*/];
          }
        });
      }),
    );
}
function closingWords(_a) {
  var module = _a.module,
    verb = _a.verb,
    kind = _a.kind;
  var file = 'packages/api/src/'.concat(module, '/').concat(verb, '.ts');
  return __spreadArray(
    __spreadArray(
      [
        '',
        'So far '
          .concat(file, ' ')
          .concat(
            kind === 'query'
              ? 'gives back what it is about'
              : 'leaves a fact in the record and changes nothing',
            '. Now yours:',
          ),
        '- what it takes and gives: packages/domain/src/'
          .concat(module, '/')
          .concat(module, '.inputs.ts, output in ')
          .concat(file),
        '- who may, and when: the policy, its rows in tests/access/decision-table.ts and tests/access/matrix.ts',
      ],
      kind === 'query'
        ? ['- what it reads: a read in the repository of the module, added to the flight in `load`']
        : [
            '- what it changes: the step of a machine, a save with the revision in the repository, words in the event',
            '- whom it tells: packages/api/src/notifications/mail-plan.ts',
          ],
      true,
    ),
    [
      '- a REST door, once it keeps what it promises: `rest`',
      '- what it does, in tests/integration/'.concat(module, '/').concat(verb, '.test.ts'),
    ],
    false,
  ).join('\n');
}
var program = new commander_1.Command('npm run gen --')
  .addCommand(generator('use-case', 'adds a use case to a module that is there', use_case_ts_1.addUseCase))
  .addCommand(generator('module', 'makes a module with its first use case', module_ts_1.addModule));
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof tree_ts_1.GeneratorError)) throw error;
  process.stderr.write(''.concat(error.message, '\n'));
  process.exitCode = 1;
}
