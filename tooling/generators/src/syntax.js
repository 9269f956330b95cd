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
exports.addEntry = addEntry;
exports.tablesIn = tablesIn;
exports.constantEnding = constantEnding;
exports.importedFrom = importedFrom;
exports.addImport = addImport;
var typescript_1 = require('typescript');
var tree_ts_1 = require('./tree.ts');
var parse = (text) =>
  typescript_1.default.createSourceFile('file.ts', text, typescript_1.default.ScriptTarget.Latest, true);
/** The value of a constant, past `as const`, `satisfies` and brackets. */
function constantOf(tree, name) {
  var found;
  var look = (node) => {
    if (typescript_1.default.isVariableDeclaration(node) && node.name.getText() === name)
      found !== null && found !== void 0 ? found : (found = node.initializer);
    else typescript_1.default.forEachChild(node, look);
  };
  look(tree);
  if (!found)
    throw new tree_ts_1.GeneratorError('There is no constant '.concat(name, ' where one is expected.'));
  return bare(found);
}
function bare(node) {
  return typescript_1.default.isAsExpression(node) ||
    typescript_1.default.isSatisfiesExpression(node) ||
    typescript_1.default.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}
/** Follows names into nested objects, and numbers into the arguments of calls. */
function follow(value, _a) {
  var _b;
  var step = _a[0],
    rest = _a.slice(1);
  if (step === undefined) return value;
  var next =
    typeof step === 'number'
      ? typescript_1.default.isCallExpression(value)
        ? value.arguments[step]
        : undefined
      : typescript_1.default.isObjectLiteralExpression(value)
        ? (_b = value.properties
            .filter(typescript_1.default.isPropertyAssignment)
            .find((each) => each.name.getText() === step)) === null || _b === void 0
          ? void 0
          : _b.initializer
        : undefined;
  if (!next) throw new tree_ts_1.GeneratorError('There is no '.concat(step, ' where one is expected.'));
  return follow(bare(next), rest);
}
/** Adds an entry at the end of an object or a list that a constant holds. */
function addEntry(text, name, entry) {
  var _a;
  var path = [];
  for (var _i = 3; _i < arguments.length; _i++) {
    path[_i - 3] = arguments[_i];
  }
  var value = follow(constantOf(parse(text), name), path);
  var list =
    typescript_1.default.isCallExpression(value) &&
    typescript_1.default.isPropertyAccessExpression(value.expression);
  var target = list ? bare(value.expression.expression) : value;
  var elements = typescript_1.default.isObjectLiteralExpression(target)
    ? target.properties
    : typescript_1.default.isArrayLiteralExpression(target)
      ? target.elements
      : undefined;
  if (!elements) throw new tree_ts_1.GeneratorError(''.concat(name, ' is neither an object nor a list.'));
  var at = target.getEnd() - 1;
  var comma = elements.length > 0 && !elements.hasTrailingComma ? ',' : '';
  var end =
    elements.length > 0
      ? (_a = elements[elements.length - 1]) === null || _a === void 0
        ? void 0
        : _a.getEnd()
      : undefined;
  // The comma belongs behind the last element, before a comment that may follow it.
  var before =
    comma && end !== undefined
      ? ''.concat(text.slice(0, end), ',').concat(text.slice(end, at))
      : text.slice(0, at);
  return ''.concat(before).concat(entry, ',\n').concat(text.slice(at));
}
/** The names that a constant spreads or is: `{ ...a, ...b }` gives a and b. */
function tablesIn(text, name) {
  var path = [];
  for (var _i = 2; _i < arguments.length; _i++) {
    path[_i - 2] = arguments[_i];
  }
  var value = follow(constantOf(parse(text), name), path);
  if (typescript_1.default.isIdentifier(value)) return [value.text];
  if (!typescript_1.default.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((each) =>
    typescript_1.default.isSpreadAssignment(each) && typescript_1.default.isIdentifier(each.expression)
      ? [each.expression.text]
      : [],
  );
}
/** The name of the only exported constant that ends so. */
function constantEnding(text, ending) {
  var names = parse(text)
    .statements.filter(typescript_1.default.isVariableStatement)
    .flatMap((_a) => {
      var declarationList = _a.declarationList;
      return declarationList.declarations.map((_a) => {
        var name = _a.name;
        return name.getText();
      });
    })
    .filter((name) => ending.test(name));
  var name = names[0],
    others = names.slice(1);
  if (!name || others.length > 0)
    throw new tree_ts_1.GeneratorError(
      'Not one constant, but '.concat(names.length, ': ').concat(ending, '.'),
    );
  return name;
}
/** From which file a name is imported. */
function importedFrom(text, name) {
  var _a;
  return (_a = imports(text).find((_a) => {
    var node = _a.node;
    return namesIn(node).some((each) => each.replace(/^type /u, '') === name);
  })) === null || _a === void 0
    ? void 0
    : _a.from;
}
/** Imports a name, beside what the same file gives already. The formatter puts it into its place. */
function addImport(text, from) {
  var _a;
  var names = [];
  for (var _i = 2; _i < arguments.length; _i++) {
    names[_i - 2] = arguments[_i];
  }
  var missing = names.filter((name) => importedFrom(text, name.replace(/^type /u, '')) === undefined);
  if (missing.length === 0) return text;
  var there = imports(text).find((each) => {
    var _a;
    return (
      each.from === from &&
      !((_a = each.node.importClause) === null || _a === void 0 ? void 0 : _a.isTypeOnly)
    );
  });
  var bindings =
    (_a = there === null || there === void 0 ? void 0 : there.node.importClause) === null || _a === void 0
      ? void 0
      : _a.namedBindings;
  if (!bindings || !typescript_1.default.isNamedImports(bindings)) {
    return 'import { '.concat(missing.join(', '), " } from '").concat(from, "';\n").concat(text);
  }
  var all = __spreadArray(__spreadArray([], namesIn(there.node), true), missing, true).join(', ');
  return ''
    .concat(text.slice(0, bindings.getStart()), '{ ')
    .concat(all, ' }')
    .concat(text.slice(bindings.getEnd()));
}
function imports(text) {
  return parse(text)
    .statements.filter(typescript_1.default.isImportDeclaration)
    .map((node) => ({ from: node.moduleSpecifier.text, node: node }));
}
function namesIn(_a) {
  var importClause = _a.importClause;
  var bindings = importClause === null || importClause === void 0 ? void 0 : importClause.namedBindings;
  return bindings && typescript_1.default.isNamedImports(bindings)
    ? bindings.elements.map((each) => each.getText())
    : [];
}
