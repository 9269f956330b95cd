import { expect, test } from 'vitest';
import { oversized } from './rules/sizes.ts';
import { readFiles } from './source/repository.ts';

const folders = ['apps', 'packages', 'tooling', 'tests'];

test('no file is longer than its role allows', () => {
  const files = folders
    .flatMap((folder) => readFiles(folder, '.ts', '.tsx', '.mjs', '.cjs'))
    .filter(({ path }) => !path.endsWith('.gen.ts'));
  expect(files.length).toBeGreaterThan(200);
  expect(oversized(files)).toEqual([]);
});

test('a file that is too long for its role is found', () => {
  const lines = (path: string, count: number) => ({ path, text: 'x\n'.repeat(count) });
  expect(oversized([lines('packages/api/src/documents/index.ts', 37)])).toEqual([]);
  expect(oversized([lines('packages/api/src/documents/index.ts', 38)])).toHaveLength(1);
  expect(oversized([lines('packages/api/src/documents/documents.repository.ts', 450)])).toEqual([]);
  expect(oversized([lines('packages/api/src/documents/recall-document.ts', 181)])).toEqual([
    'packages/api/src/documents/recall-document.ts has 181 lines; a use case has at most 120',
  ]);
  expect(oversized([lines('elsewhere.ts', 1)])).toEqual(['elsewhere.ts has no role']);
});
