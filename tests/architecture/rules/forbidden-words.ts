import ts from 'typescript';
import type { RepositoryFile } from '../source/repository.ts';
import { descendants, parse } from '../source/syntax.ts';

/** Files in which something is allowed that is forbidden elsewhere, each with its reason. */
export type Exceptions = Readonly<Record<string, string>>;

/** What is forbidden. A file without the mention is not even parsed. */
export type Ban = { readonly mention: RegExp; readonly forbids: (node: ts.Node) => boolean };

/** Finds places in the syntax of files: comments and strings do not count. */
export function findIn(
  files: readonly RepositoryFile[],
  { mention, forbids }: Ban,
  exceptions: Exceptions = {},
): string[] {
  const found = files
    .filter(({ path, text }) => exceptions[path] === undefined && mention.test(text))
    .flatMap((file) => {
      const tree = parse(file);
      return [...descendants(tree)]
        .filter(forbids)
        .map((node) => `${file.path}: ${node.getText(tree).split('\n')[0]?.slice(0, 80)}`);
    });
  return [...new Set(found)];
}

/** Exceptions that nothing needs any more. */
export function needless(files: readonly RepositoryFile[], ban: Ban, exceptions: Exceptions): string[] {
  return Object.keys(exceptions).filter((path) => {
    const file = files.find((each) => each.path === path);
    return !file || findIn([file], ban).length === 0;
  });
}

function isAccess(node: ts.Node, object: string, property?: string): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return isNamed(node.expression, object) && (property === undefined || node.name.text === property);
  }
  if (!ts.isElementAccessExpression(node) || !isNamed(node.expression, object)) return false;
  const key = node.argumentExpression;
  return property === undefined || !ts.isStringLiteralLike(key) || key.text === property;
}

function isNamed(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name;
  return (
    ts.isPropertyAccessExpression(node) &&
    node.expression.getText() === 'globalThis' &&
    node.name.text === name
  );
}

/** `process.env`, however it is reached. */
export const environmentReads: Ban = { mention: /\bprocess\b/u, forbids: readsEnvironment };

function readsEnvironment(node: ts.Node): boolean {
  if (isAccess(node, 'process', 'env')) return true;
  if (ts.isVariableDeclaration(node) && node.initializer && isNamed(node.initializer, 'process')) {
    return ts.isObjectBindingPattern(node.name) && node.name.elements.some((each) => bindsEnv(each));
  }
  if (!ts.isImportDeclaration(node) || !/^['"](?:node:)?process['"]$/u.test(node.moduleSpecifier.getText()))
    return false;
  const bindings = node.importClause?.namedBindings;
  return (
    bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.some((each) => bindsEnv(each))
  );
}

function bindsEnv({ name, propertyName }: ts.BindingElement | ts.ImportSpecifier): boolean {
  return (propertyName ?? name).getText() === 'env';
}

/** `console.log` and its like. */
export const consoleTalk: Ban = { mention: /\bconsole\b/u, forbids: (node) => isAccess(node, 'console') };

/** `sql.raw`: text that becomes SQL without being a parameter. */
export const rawSql: Ban = { mention: /\braw\b/u, forbids: (node) => isAccess(node, 'sql', 'raw') };

const runners = new Set(['test', 'it', 'describe', 'suite', 'bench']);
const evasions = new Set(['only', 'skip', 'todo', 'fixme', 'skipIf', 'runIf', 'fails', 'fail']);
const oldNames = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

/** A test that is left out, expected to fail, or keeps others from running. */
export const evasion: Ban = {
  mention: new RegExp(`\\b(?:${[...evasions, ...oldNames].join('|')})\\b`, 'u'),
  forbids: evadesTests,
};

function evadesTests(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return oldNames.has(node.expression.text);
  if (!ts.isPropertyAccessExpression(node) || !evasions.has(node.name.text)) return false;
  let base: ts.Node = node.expression;
  while (ts.isPropertyAccessExpression(base) || ts.isCallExpression(base)) base = base.expression;
  return ts.isIdentifier(base) && runners.has(base.text);
}
