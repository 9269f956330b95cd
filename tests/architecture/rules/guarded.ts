import ts from 'typescript';
import type { RepositoryFile } from '../source/repository.ts';
import { calledName, callsIn, descendants, nameOf, parse, propertyOf } from '../source/syntax.ts';
import type { WrittenOperation } from './operations.ts';

const trpc = 'packages/api/src/core/trpc.ts';

/** Files besides core/trpc.ts that make procedures themselves. */
export function makersOfProcedures(files: readonly RepositoryFile[]): string[] {
  return files
    .filter(({ path, text }) => path !== trpc && /\b(?:initTRPC|procedure)\b/u.test(text))
    .filter((file) =>
      [...descendants(parse(file))].some(
        (node) =>
          (ts.isIdentifier(node) && node.text === 'initTRPC') ||
          (ts.isPropertyAccessExpression(node) && node.name.text === 'procedure'),
      ),
    )
    .map(({ path }) => path);
}

/** Entries of routers that are not an operation under its own name, or another router. */
export function strangeEntries(files: readonly RepositoryFile[]): string[] {
  return files.flatMap((file) =>
    callsIn(file)
      .filter((call) => calledName(call) === 'router')
      .flatMap((call) => {
        const [entries] = call.arguments;
        if (!entries || !ts.isObjectLiteralExpression(entries))
          return [`${file.path}: a router that is not written out`];
        return entries.properties
          .filter((entry) => !isOperation(entry))
          .map((entry) => `${file.path}: ${entry.getText()}`);
      }),
  );
}

function isOperation(entry: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(entry)) return false;
  const { initializer: value } = entry;
  if (ts.isIdentifier(value)) return /Router$/u.test(value.text);
  if (!ts.isCallExpression(value) || !/^expose(?:Query|Command)$/u.test(calledName(value) ?? ''))
    return false;
  const [operation] = value.arguments;
  return operation !== undefined && ts.isIdentifier(operation) && operation.text === nameOf(entry.name);
}

/** Operations that leave out who may do it, what goes in or what comes out. */
export function incomplete(operations: readonly WrittenOperation[]): string[] {
  return operations.flatMap(({ name, spec }) =>
    ['access', 'input', 'output']
      .filter((part) => !propertyOf(spec, part))
      .map((part) => `${name} has no ${part}`),
  );
}

/** Operations that are written and that no door serves. */
export function unserved(written: readonly WrittenOperation[], served: readonly string[]): string[] {
  return [...new Set(written.map(({ name }) => name))].filter((name) => !served.includes(name));
}
