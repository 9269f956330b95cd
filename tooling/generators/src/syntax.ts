import ts from 'typescript';
import { GeneratorError } from './tree.ts';

const parse = (text: string) => ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);

/** The value of a constant, past `as const`, `satisfies` and brackets. */
function constantOf(tree: ts.SourceFile, name: string): ts.Expression {
  let found: ts.Expression | undefined;
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found ??= node.initializer;
    else ts.forEachChild(node, look);
  };
  look(tree);
  if (!found) throw new GeneratorError(`There is no constant ${name} where one is expected.`);
  return bare(found);
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}

/** Follows names into nested objects, and numbers into the arguments of calls. */
function follow(value: ts.Expression, [step, ...rest]: readonly (string | number)[]): ts.Expression {
  if (step === undefined) return value;
  const next =
    typeof step === 'number'
      ? ts.isCallExpression(value)
        ? value.arguments[step]
        : undefined
      : ts.isObjectLiteralExpression(value)
        ? value.properties.filter(ts.isPropertyAssignment).find((each) => each.name.getText() === step)
            ?.initializer
        : undefined;
  if (!next) throw new GeneratorError(`There is no ${step} where one is expected.`);
  return follow(bare(next), rest);
}

/** Adds an entry at the end of an object or a list that a constant holds. */
export function addEntry(
  text: string,
  name: string,
  entry: string,
  ...path: readonly (string | number)[]
): string {
  const value = follow(constantOf(parse(text), name), path);
  const list = ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression);
  const target = list ? bare((value.expression as ts.PropertyAccessExpression).expression) : value;
  const elements = ts.isObjectLiteralExpression(target)
    ? target.properties
    : ts.isArrayLiteralExpression(target)
      ? target.elements
      : undefined;
  if (!elements) throw new GeneratorError(`${name} is neither an object nor a list.`);
  const at = target.getEnd() - 1;
  const comma = elements.length > 0 && !elements.hasTrailingComma ? ',' : '';
  const end = elements.length > 0 ? elements[elements.length - 1]?.getEnd() : undefined;
  // The comma belongs behind the last element, before a comment that may follow it.
  const before =
    comma && end !== undefined ? `${text.slice(0, end)},${text.slice(end, at)}` : text.slice(0, at);
  return `${before}${entry},\n${text.slice(at)}`;
}

/** The names that a constant spreads or is: `{ ...a, ...b }` gives a and b. */
export function tablesIn(text: string, name: string, ...path: readonly string[]): string[] {
  const value = follow(constantOf(parse(text), name), path);
  if (ts.isIdentifier(value)) return [value.text];
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((each) =>
    ts.isSpreadAssignment(each) && ts.isIdentifier(each.expression) ? [each.expression.text] : [],
  );
}

/** The name of the only exported constant that ends so. */
export function constantEnding(text: string, ending: RegExp): string {
  const names = parse(text)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText()))
    .filter((name) => ending.test(name));
  const [name, ...others] = names;
  if (!name || others.length > 0)
    throw new GeneratorError(`Not one constant, but ${names.length}: ${ending}.`);
  return name;
}

/** From which file a name is imported. */
export function importedFrom(text: string, name: string): string | undefined {
  return imports(text).find(({ node }) => namesIn(node).some((each) => each.replace(/^type /u, '') === name))
    ?.from;
}

/** Imports a name, beside what the same file gives already. The formatter puts it into its place. */
export function addImport(text: string, from: string, ...names: readonly string[]): string {
  const missing = names.filter((name) => importedFrom(text, name.replace(/^type /u, '')) === undefined);
  if (missing.length === 0) return text;
  const there = imports(text).find((each) => each.from === from && !each.node.importClause?.isTypeOnly);
  const bindings = there?.node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) {
    return `import { ${missing.join(', ')} } from '${from}';\n${text}`;
  }
  const all = [...namesIn(there.node), ...missing].join(', ');
  return `${text.slice(0, bindings.getStart())}{ ${all} }${text.slice(bindings.getEnd())}`;
}

function imports(text: string): { from: string; node: ts.ImportDeclaration }[] {
  return parse(text)
    .statements.filter(ts.isImportDeclaration)
    .map((node) => ({ from: (node.moduleSpecifier as ts.StringLiteral).text, node }));
}

function namesIn({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map((each) => each.getText()) : [];
}
