Object.defineProperty(exports, '__esModule', { value: true });
exports.addModule = addModule;
var spec_ts_1 = require('./spec.ts');
var syntax_ts_1 = require('./syntax.ts');
var tree_ts_1 = require('./tree.ts');
var use_case_ts_1 = require('./use-case.ts');
/**
 * A module is its first use case: nothing is made for symmetry. Where it has no part yet (tables, pages, texts)
 * it is declared absent, and the test that reads these lines asks for their removal when the part comes.
 */
function addModule(tree, spec) {
  (0, spec_ts_1.checkSpec)(spec);
  var module = spec.module;
  var name = (0, spec_ts_1.camel)(module);
  var domain = 'packages/domain/src/'.concat(module, '/').concat(module, '.inputs.ts');
  if (tree.has(domain))
    throw new tree_ts_1.GeneratorError('The module '.concat(module, ' is there; use-case adds to it.'));
  tree.create(domain, '');
  tree.create(
    'packages/api/src/'.concat(module, '/').concat(module, '.router.ts'),
    "import { router } from '../core/trpc.ts';\n\nexport const "
      .concat(name, 'Operations = {};\n\nexport const ')
      .concat(name, 'Router = router({});\n'),
  );
  tree.edit('packages/api/src/root.ts', (text) => {
    var served = (0, syntax_ts_1.addEntry)(
      text,
      'appRouter',
      ''.concat(name, ': ').concat(name, 'Router'),
      0,
    );
    var listed = (0, syntax_ts_1.addEntry)(served, 'operations', ''.concat(name, 'Operations'));
    return (0, syntax_ts_1.addImport)(
      listed,
      './'.concat(module, '/').concat(module, '.router.ts'),
      ''.concat(name, 'Operations'),
      ''.concat(name, 'Router'),
    );
  });
  (0, use_case_ts_1.addUseCase)(tree, spec);
  tree.edit('tests/architecture/modules.test.ts', (text) =>
    (0, syntax_ts_1.addEntry)(text, 'absences', absence(module)),
  );
}
function absence(module) {
  var reasons = {
    db: 'no tables of its own yet',
    portal: 'no page yet',
    messages: 'no words of its own yet',
  };
  var lines = Object.entries(reasons).map((_a) => {
    var ring = _a[0],
      reason = _a[1];
    return ''.concat(ring, ": '").concat(reason, "'");
  });
  return "'".concat(module, "': { ").concat(lines.join(', '), ' }');
}
