import { expect, test } from 'vitest';
import { maxFolders, pathOf, refusalOfFolder, refusalToMoveFolder, withDescendants } from './folder.ts';

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

test.each([
  ['into itself', 'b', 'b', 'documents.folder_in_itself'],
  ['into what lies in it', 'b', 'd', 'documents.folder_in_itself'],
  ['to where it lies', 'b', 'a', 'documents.nothing_changed'],
  ['to the top', 'c', null, null],
  ['next to another of its name', 'twin', null, 'documents.folder_exists'],
  ['so deep that what it holds has no place', 'pair', 'd', 'documents.folders_too_deep'],
  ['as deep as it fits', 'pair', 'c', null],
])('a folder moves %s', (_, id, parentId, refusal) => {
  const twin = { ...folder('twin', 'b'), nameKey: 'a' };
  const all = [...nested, twin, folder('pair'), folder('inner', 'pair')];
  expect(refusalToMoveFolder(all, { id, parentId })).toBe(refusal);
});
