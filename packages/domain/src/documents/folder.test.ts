import { expect, test } from 'vitest';
import { maxFolders, pathOf, refusalOfFolder, withDescendants } from './folder.ts';

const folder = (id: string, parentId: string | null = null) => ({ id, name: id, nameKey: id, parentId });
const nested = ['a', 'b', 'c', 'd', 'e'].map((id, at, all) => folder(id, all[at - 1] ?? null));

test('a path leads from the outermost folder to this one, and ends in a ring too', () => {
  expect(pathOf(nested, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(pathOf(nested, 'nowhere')).toEqual([]);
  expect(pathOf(nested, null)).toEqual([]);
  expect(pathOf([folder('x', 'y'), folder('y', 'x')], 'x').map(({ id }) => id)).toEqual(['y', 'x']);
});

test('what is below a folder is below it at any depth', () => {
  expect([...withDescendants([...nested, folder('other')], 'd')]).toEqual(['d', 'e']);
});

test.each([
  ['a name that is there', { parentId: null, nameKey: 'a' }, 'documents.folder_exists'],
  ['the same name elsewhere', { parentId: 'b', nameKey: 'a' }, null],
  ['its own name again', { parentId: null, nameKey: 'a', except: 'a' }, null],
  ['a sixth level', { parentId: 'e', nameKey: 'f' }, 'documents.folders_too_deep'],
])('%s: %s', (_, asked, refusal) => {
  expect(refusalOfFolder(nested, asked)).toBe(refusal);
});

test('a space holds so many folders and no more', () => {
  const full = Array.from({ length: maxFolders }, (_, at) => folder(`f${at}`));
  expect(refusalOfFolder(full, { parentId: null, nameKey: 'one more' })).toBe('documents.too_many_folders');
});
