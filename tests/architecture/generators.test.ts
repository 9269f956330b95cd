import { addModule } from '@portal/generators/module';
import { type About, abouts, type Kind, kinds, type Spec } from '@portal/generators/spec';
import { addEntry, addImport } from '@portal/generators/syntax';
import { Tree } from '@portal/generators/tree';
import { addUseCase } from '@portal/generators/use-case';
import ts from 'typescript';
import { expect, test } from 'vitest';
import {
  findEvents,
  findOperations,
  findPolicyKeys,
  misplaced,
  silent,
  unjudged,
  unperformed,
  untested,
} from './rules/operations.ts';
import { type RepositoryFile, readFiles, root } from './source/repository.ts';

// That the output also compiles and passes its own tests is proven in generators.prove.ts, which takes minutes.

const activity = { en: '{actor} weighed', zh: '{actor} 权衡了', ar: 'وازن {actor}' };
const specs = abouts.flatMap((about) =>
  kinds.map((kind): Spec => {
    const module = about === 'document' ? 'documents' : 'spaces';
    const spec = { module, verb: `weigh-${about}`, kind, about, says: 'Weighs it.' };
    return kind === 'command' && about !== 'actor' ? { ...spec, activity } : spec;
  }),
);

/** Files below a folder as they would be with the changes on top. */
function filesWith(tree: Tree, folder: string): RepositoryFile[] {
  const changes = [...tree.changes()].map(([path, text]) => ({ path, text }));
  const isChanged = (path: string) => tree.changes().has(path);
  return [
    ...readFiles(folder, '.ts').filter(({ path }) => !isChanged(path)),
    ...changes.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.ts')),
  ];
}

function brokenSyntax(tree: Tree): string[] {
  return [...tree.changes()]
    .filter(([path]) => path.endsWith('.ts'))
    .filter(([, text]) => {
      const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
      return (diagnostics ?? []).length > 0;
    })
    .map(([path]) => path);
}

function brokenRules(tree: Tree): string[] {
  const api = filesWith(tree, 'packages/api/src').filter(
    ({ path }) => !path.startsWith('packages/api/src/core/'),
  );
  const domain = filesWith(tree, 'packages/domain/src');
  const operations = findOperations(api);
  const keys = findPolicyKeys(domain);
  const tests = [...filesWith(tree, 'tests/integration'), ...filesWith(tree, 'tests/access')];
  return [
    ...misplaced(operations),
    ...unjudged(operations, keys),
    ...unperformed(
      keys,
      api.map(({ path }) => path),
    ),
    ...silent(operations, findEvents(domain)),
    ...untested(operations, tests),
  ];
}

test.each(specs)('a $kind about the $about is whole', (spec) => {
  const tree = new Tree(root);
  addUseCase(tree, spec);
  expect(brokenSyntax(tree)).toEqual([]);
  expect(brokenRules(tree)).toEqual([]);
  const act = `${spec.module}.weigh${spec.about[0]?.toUpperCase()}${spec.about.slice(1)}`;
  for (const file of ['matrix.ts', 'decision-table.ts', 'matrix.test.ts']) {
    expect(tree.read(`tests/access/${file}`)).toContain(`'${act}': `);
  }
});

test.each([
  ['actor', 'query'],
  ['space', 'command'],
] as [About, Kind][])('a module whose first use case is about the %s, a %s, is whole', (about, kind) => {
  const tree = new Tree(root);
  addModule(tree, { module: 'fruit-baskets', verb: 'fill-basket', kind, about, says: 'Fills it.' });
  expect(brokenSyntax(tree)).toEqual([]);
  expect(brokenRules(tree)).toEqual([]);
  expect(tree.read('packages/api/src/root.ts')).toContain('fruitBaskets: fruitBasketsRouter');
  expect(tree.read('tests/architecture/modules.test.ts')).toContain("'fruit-baskets': { db:");
});

test('what cannot be made is refused with the reason, and nothing is written', () => {
  const refusal = (change: Partial<Spec>) => {
    const tree = new Tree(root);
    expect(() => addUseCase(tree, { ...(specs[0] as Spec), ...change })).toThrow();
    expect([...tree.changes().keys()].filter((path) => path.startsWith('packages/api'))).toEqual([]);
  };
  refusal({ verb: 'weigh' });
  refusal({ module: 'nowhere' });
  refusal({ says: 'weighs' });
  refusal({ about: 'document', module: 'spaces' });
  refusal({ module: 'spaces', verb: 'change-role' });
});

test('entries and imports find their place', () => {
  const spaceless = (text: string) => text.replace(/\s/gu, '');
  expect(spaceless(addEntry("const a = { b: { 'x.y': 1 } } as const;", 'a', "'x.z': 2", 'b'))).toBe(
    "consta={b:{'x.y':1,'x.z':2,}}asconst;",
  );
  expect(addEntry('const a = [b, c].flatMap(d);', 'a', 'e')).toContain('[b, c,e,\n].flatMap(d)');
  expect(addEntry('const a = f({}, { ...b });', 'a', '...c', 1)).toContain('f({}, { ...b,');
  expect(addImport("import { a } from './a.ts';\n", './a.ts', 'a', 'b')).toBe(
    "import { a, b } from './a.ts';\n",
  );
  expect(addImport("import type { A } from './a.ts';\n", './a.ts', 'type A')).toBe(
    "import type { A } from './a.ts';\n",
  );
});
