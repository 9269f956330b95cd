import ts from 'typescript';
import type { RepositoryFile } from './repository.ts';

/** The syntax tree of a file, with parents. */
export function parse({ path, text }: RepositoryFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Every node below, in the order of the text. */
export function* descendants(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

/** Every call in a file. */
export function callsIn(file: RepositoryFile): ts.CallExpression[] {
  return [...descendants(parse(file))].filter(ts.isCallExpression);
}

/** The text of a string that is written out, with or without backticks. */
export function literalText(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The value that an object literal gives to a name. Methods are their own value. */
export function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  for (const property of object.properties) {
    if (!property.name || nameOf(property.name) !== name) continue;
    return ts.isPropertyAssignment(property) ? property.initializer : property;
  }
  return undefined;
}

/** The name of a property, quoted or not. */
export function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}

/** The last word of what is called: `t` of `language.t(…)`. */
export function calledName(call: ts.CallExpression): string | undefined {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

/** `workingGroups` → `working-groups`. */
export function kebabCase(camel: string): string {
  return camel.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
