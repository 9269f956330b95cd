Object.defineProperty(exports, '__esModule', { value: true });
exports.locales = exports.kinds = exports.abouts = void 0;
exports.namesOf = namesOf;
exports.camel = camel;
exports.checkSpec = checkSpec;
var tree_ts_1 = require('./tree.ts');
exports.abouts = ['actor', 'space', 'document'];
exports.kinds = ['query', 'command'];
exports.locales = ['en', 'zh', 'ar'];
/** The spellings of a use case. */
function namesOf(_a) {
  var module = _a.module,
    verb = _a.verb;
  var operation = camel(verb);
  return {
    moduleName: camel(module),
    operation: operation,
    act: ''.concat(camel(module), '.').concat(operation),
  };
}
function camel(kebab) {
  return kebab.replace(/-([a-z])/gu, (_, letter) => letter.toUpperCase());
}
/** @throws GeneratorError with a sentence when such a use case cannot be made */
function checkSpec(spec) {
  for (var _i = 0, _a = [spec.module, spec.verb]; _i < _a.length; _i++) {
    var name_1 = _a[_i];
    if (!/^[a-z]+(?:-[a-z]+)*$/u.test(name_1)) {
      throw new tree_ts_1.GeneratorError('"'.concat(name_1, '" is no name in lower case with hyphens.'));
    }
  }
  if (!spec.verb.includes('-')) {
    throw new tree_ts_1.GeneratorError(
      '"'.concat(spec.verb, '" is not verb and noun, like archive-document.'),
    );
  }
  if (!/^[A-Z].*[^.]\.$/u.test(spec.says)) {
    throw new tree_ts_1.GeneratorError('--says takes one sentence, with a capital and a full stop.');
  }
  if (spec.about === 'document' && spec.module !== 'documents') {
    throw new tree_ts_1.GeneratorError(
      'A use case about a document belongs to the module documents, which has its clauses.',
    );
  }
  if (spec.activity && (spec.kind === 'query' || spec.about === 'actor')) {
    throw new tree_ts_1.GeneratorError(
      'Only a command about a space or a document leaves a line of activity.',
    );
  }
}
