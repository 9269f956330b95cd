import ts from 'typescript';
import type { RepositoryFile } from '../source/repository.ts';
import {
  calledName,
  callsIn,
  descendants,
  kebabCase,
  literalText,
  nameOf,
  parse,
  propertyOf,
} from '../source/syntax.ts';

/** An operation as it stands in the source: a call of `query` or `command` with its description. */
export type WrittenOperation = {
  readonly kind: 'query' | 'command';
  readonly name: string;
  readonly module: string;
  readonly verb: string;
  readonly file: string;
  readonly spec: ts.ObjectLiteralExpression;
};

const namePattern = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/u;

/** All operations in the files, with `name: ''` where none is written out. */
export function findOperations(files: readonly RepositoryFile[]): WrittenOperation[] {
  return files.flatMap((file) =>
    callsIn(file).flatMap((call) => {
      const kind = calledName(call);
      const [spec] = call.arguments;
      if ((kind !== 'query' && kind !== 'command') || !ts.isIdentifier(call.expression)) return [];
      if (!spec || !ts.isObjectLiteralExpression(spec)) return [];
      const name = literalText(propertyOf(spec, 'name')) ?? '';
      const [module = '', verb = ''] = name.split('.');
      return [{ kind, name, module, verb, file: file.path, spec }];
    }),
  );
}

/** Names of acts that stand in tables called `…Policies`. */
export function findPolicyKeys(files: readonly RepositoryFile[]): string[] {
  return files.flatMap((file) =>
    [...descendants(parse(file))].filter(ts.isVariableDeclaration).flatMap((declaration) => {
      if (!ts.isIdentifier(declaration.name) || !/Policies$/u.test(declaration.name.text)) return [];
      return [...descendants(declaration)]
        .filter(ts.isPropertyAssignment)
        .flatMap(({ name }) => nameOf(name) ?? [])
        .filter((name) => namePattern.test(name));
    }),
  );
}

/** Names of events by the file that defines them. */
export function findEvents(files: readonly RepositoryFile[]): { name: string; file: string }[] {
  return files.flatMap((file) =>
    callsIn(file).flatMap((call) => {
      const [spec] = call.arguments;
      if (calledName(call) !== 'defineEvent' || !spec || !ts.isObjectLiteralExpression(spec)) return [];
      const name = literalText(propertyOf(spec, 'name'));
      return name === undefined ? [] : [{ name, file: file.path }];
    }),
  );
}

/** Operations whose file is not named by their verb, or that share a file with another. */
export function misplaced(operations: readonly WrittenOperation[]): string[] {
  return operations.flatMap(({ name, module, verb, file }) => {
    const expected = `packages/api/src/${kebabCase(module)}/${kebabCase(verb)}.ts`;
    if (!namePattern.test(name)) return [`${file}: the name "${name}" is not module.verb, written out`];
    return file === expected ? [] : [`${name} is in ${file}, not in ${expected}`];
  });
}

/** Operations that no policy of the domain judges. `who: anybody` says in the code itself that none is meant to. */
export function unjudged(operations: readonly WrittenOperation[], policyKeys: readonly string[]): string[] {
  return operations
    .filter(({ name, spec }) => !policyKeys.includes(name) && !isForAnybody(spec))
    .map(({ name }) => `${name} is no key of a policy in packages/domain`);
}

function isForAnybody(spec: ts.ObjectLiteralExpression): boolean {
  const access = propertyOf(spec, 'access');
  const who = access && ts.isObjectLiteralExpression(access) ? propertyOf(access, 'who') : undefined;
  return who !== undefined && ts.isIdentifier(who) && who.text === 'anybody';
}

/** Acts that a policy judges and nobody performs: no file of the API bears the verb. */
export function unperformed(policyKeys: readonly string[], apiFiles: readonly string[]): string[] {
  return policyKeys.filter((key) => {
    const [module = '', verb = ''] = key.split('.');
    return !apiFiles.includes(`packages/api/src/${kebabCase(module)}/${kebabCase(verb)}.ts`);
  });
}

/** Commands without an event of the same name in the events of their module. */
export function silent(
  operations: readonly WrittenOperation[],
  events: readonly { name: string; file: string }[],
): string[] {
  return operations.flatMap(({ kind, name, module }) => {
    const folder = kebabCase(module);
    const isHere = (file: string) =>
      file.startsWith(`packages/domain/src/${folder}/`) && file.endsWith('.events.ts');
    if (kind === 'query' || events.some((event) => event.name === name && isHere(event.file))) return [];
    return [`${name} has no event of its name among the events of ${folder}`];
  });
}

/** Commands without a test file of their own, and queries that no test mentions. */
export function untested(
  operations: readonly WrittenOperation[],
  tests: readonly RepositoryFile[],
): string[] {
  return operations.flatMap(({ kind, name, module, verb }) => {
    const file = `tests/integration/${kebabCase(module)}/${kebabCase(verb)}.test.ts`;
    if (tests.some(({ path }) => path === file)) return [];
    if (kind === 'command') return [`${name} has no ${file}`];
    const mentioned = new RegExp(`\\b${verb}\\b`, 'u');
    return tests.some(({ text }) => mentioned.test(text)) ? [] : [`${name} is mentioned by no test`];
  });
}
