import { expect, test } from 'vitest';
import { deadPaths, linePointers } from './rules/doc-paths.ts';
import { exists, listFiles, readFiles } from './source/repository.ts';

const documents = [...readFiles('.', '.md'), ...readFiles('.ci', '.md'), ...readFiles('.github', '.md')];

/** All files, and all folders that hold one. */
const paths = [
  ...new Set(['.', '.ci', '.github', '.vscode'].flatMap((folder) => listFiles(folder)).flatMap(withFolders)),
];

function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

test('the repository has documents', () => {
  expect(exists('README.md')).toBe(true);
});

test('every path that a document names exists', () => {
  expect(documents.flatMap((document) => deadPaths(document, paths))).toEqual([]);
});

test('no document points to a line', () => {
  expect(documents.flatMap(linePointers)).toEqual([]);
});

const here = [
  'packages/api/src/documents/recall-document.ts',
  'packages/api/src/documents',
  'packages/api/README.md',
];
const dead = (text: string, path = 'packages/api/README.md') => deadPaths({ path, text }, here);

test('a path that leads nowhere is found, in prose, code, commands and links', () => {
  expect(dead('See packages/api/src/documents.')).toEqual([]);
  expect(dead('See `src/documents/recall-document.ts` and [it](src/documents/).')).toEqual([]);
  expect(dead('One per verb: `packages/api/src/<module>/*.ts`, `packages/{api,db}/README.md`')).toEqual([]);
  expect(
    dead(
      'Text `a/b`, `text/plain`, `/api/docs`, `@portal/domain/x.ts`, `build/server/index.js`, https://a.b/c',
    ),
  ).toEqual([]);
  expect(dead('See packages/api/src/gone.')).toHaveLength(1);
  expect(dead('Run `node tooling/gone.mjs now`')).toHaveLength(1);
  expect(dead('See `src/documents/gone.ts`')).toHaveLength(1);
  expect(dead('See [it](./gone.md#part)')).toEqual([
    'packages/api/README.md names ./gone.md, which does not exist',
  ]);
  expect(dead('One per verb: `packages/api/src/<module>/*.tsx`')).toHaveLength(1);
});

test('a pointer to a line is found', () => {
  const pointers = (text: string) => linePointers({ path: 'x.md', text });
  expect(pointers('See `withActor` in packages/db/src/transaction.ts, port :3000')).toEqual([]);
  expect(pointers('See transaction.ts:12')).toHaveLength(1);
  expect(pointers('See [it](transaction.ts#L12)')).toHaveLength(1);
  expect(pointers('See line 12 of it')).toHaveLength(1);
});
