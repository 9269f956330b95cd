import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkout, copyOfCheckout } from './generators/copy.ts';
import { listFolders } from './source/repository.ts';

// Each kind of output at once, in a copy of the checkout; then everything that judges what people write.

const says = ['--says', 'Weighs what is there.'];
const activity = [
  ...['--activity-en', '{actor} weighed'],
  ...['--activity-zh', '{actor} 权衡了'],
  ...['--activity-ar', 'وازن {actor}'],
];
const useCase = (module: string, about: string, kind: string, ...more: string[]) => [
  ...['use-case', module, `weigh-${about}-by-${kind}`, '--about', about, '--kind', kind],
  ...says,
  ...more,
];
const generated = [
  useCase('documents', 'document', 'query'),
  useCase('documents', 'document', 'command', ...activity),
  useCase('working-groups', 'space', 'query'),
  useCase('spaces', 'space', 'command', ...activity),
  useCase('search', 'space', 'command'),
  useCase('organisations', 'actor', 'query'),
  useCase('accounts', 'actor', 'command'),
  ['module', 'harbours', 'close-harbour', '--about', 'space', '--kind', 'command', ...says],
  ['module', 'weather', 'list-clouds', '--about', 'actor', '--kind', 'query', ...says],
  useCase('weather', 'space', 'query'),
];
const tests = generated.map(([, module, verb]) => `${module}/${verb}.test.ts`);

let copy: Checkout;
beforeAll(() => {
  copy = copyOfCheckout();
  for (const args of generated) {
    const failure = copy.run('.', 'node_modules/tsx/dist/cli.mjs', 'tooling/generators/src/main.ts', ...args);
    expect(failure, args.join(' ')).toBe('');
  }
});
afterAll(() => copy.remove());

test('form, imports and dead code', () => {
  expect(copy.run('.', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--vcs-enabled=false', '.')).toBe('');
  const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const folders = ['apps', 'packages', 'tooling', 'tests'];
  expect(copy.run('.', cruise, '--config', 'tooling/architecture/fences.cjs', ...folders)).toBe('');
  expect(copy.run('.', 'node_modules/knip/bin/knip.js', '--config', 'tooling/architecture/knip.json')).toBe(
    '',
  );
});

const typed = ['packages', 'apps', 'tooling', 'tests'].flatMap((group) =>
  listFolders(group).map((name) => `${group}/${name}`),
);
test.each(typed)('types of %s', (folder) => {
  if (!existsSync(join(copy.folder, folder, 'tsconfig.json'))) return;
  expect(copy.run(folder, join(copy.folder, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
});

const vitest = (suite: string, ...args: readonly string[]) =>
  copy.run(`tests/${suite}`, 'node_modules/vitest/vitest.mjs', 'run', ...args);

test('promises about the structure', () => {
  expect(vitest('architecture')).toBe('');
});

test('texts', () => {
  expect(copy.run('packages/messages', 'node_modules/vitest/vitest.mjs', 'run')).toBe('');
});

test('the tests that were generated', () => {
  expect(vitest('integration', ...tests)).toBe('');
});

test('the policies and the access matrix', () => {
  expect(vitest('access', 'policy-mutation.test.ts')).toBe('');
  expect(vitest('access', 'matrix.test.ts')).toBe('');
});
