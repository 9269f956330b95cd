import { downloadDocuments } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
let folderId: Id<'folder'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world, { visibility: 'partners' });
  const { id } = await portal
    .as(world.people.member)
    .documents.createFolder({ spaceId: group, name: 'Minutes' });
  folderId = id;
});

const titlesIn = async (person: Id<'person'>, folder?: Id<'folder'>) => {
  const { items } = await portal.as(person).documents.listDocuments({ spaceId: group, folderId: folder });
  return items.map(({ title }) => title).sort();
};

test('what is moved lies in the folder, in the whole library and in the archive under the folder’s name', async () => {
  const { member, observer, secretary } = world.people;
  const plan = await aDocument(portal, member, group, { title: 'Plan' });
  await aDocument(portal, member, group, { title: 'Loose' });
  const move = (person: Id<'person'>, to?: Id<'folder'>, revisions?: number[]) =>
    portal.as(person).documents.moveDocuments({ documentIds: [plan], folderId: to, revisions });
  expect(await refusalIn(move(observer, folderId))).toBe('forbidden documents.only_author_or_keeper');
  expect(await refusalIn(move(member, folderId, [8]))).toBe('conflict common.changed_meanwhile');
  await move(member, folderId);
  expect([await titlesIn(observer, folderId), await titlesIn(observer)]).toEqual([
    ['Plan'],
    ['Loose', 'Plan'],
  ]);
  const archive = await downloadDocuments.handle(portal.contextOf(observer), { spaceId: group, folderId });
  expect(archive.files.map((each) => [...each.folders, each.title])).toEqual([['Minutes', 'Plan']]);
  expect(await refusalIn(move(member, folderId))).toBe('rule_violation documents.nothing_changed');
  await move(secretary);
  expect(await titlesIn(observer, folderId)).toEqual([]);
  expect(await recorded(portal, 'documents.moveDocuments', 'document', plan)).toContain('allowed');
});

test('a file can be posted right into a folder', async () => {
  const { member, observer } = world.people;
  await aDocument(portal, member, group, { title: 'Filed', folderId });
  expect(await titlesIn(observer, folderId)).toEqual(['Filed']);
});

test('a folder of another group is no folder of this one, and a hidden one never existed', async () => {
  const { member, outsider } = world.people;
  const elsewhere = await anActiveGroup(portal, world, { name: 'Elsewhere' });
  const { id: foreign } = await portal
    .as(member)
    .documents.createFolder({ spaceId: elsewhere, name: 'Foreign' });
  const mine = await aDocument(portal, member, group, { title: 'Mine', label: 'partners' });
  const move = (to: Id<'folder'>) =>
    refusalIn(portal.as(member).documents.moveDocuments({ documentIds: [mine], folderId: to }));
  const never = 'fol_01kjpwd6ngfh3skk90w4ney0x1' as Id<'folder'>;
  expect(await move(foreign)).toBe(await move(never));
  expect(await refusalIn(titlesIn(member, foreign))).toBe('not_found common.not_found');
  expect(await refusalIn(aDocument(portal, member, group, { folderId: foreign }))).toBe(
    'not_found common.not_found',
  );
  // Whoever is no member reads the library as one list and knows of no folder.
  expect(await titlesIn(outsider)).toEqual(['Mine']);
  expect((await portal.as(outsider).documents.listFolders({ spaceId: group })).items).toEqual([]);
  expect(await refusalIn(titlesIn(outsider, folderId))).toBe(await refusalIn(titlesIn(outsider, never)));
  const [seen] = (await portal.as(outsider).documents.listDocuments({ spaceId: group })).items;
  expect(seen?.folderId).toBeNull();
  const archive = await downloadDocuments.handle(portal.contextOf(outsider), { spaceId: group });
  expect(archive.files.map((each) => each.folders)).toEqual([[]]);
  const hidden = (id: Id<'document'>) =>
    refusalIn(portal.as(outsider).documents.moveDocuments({ documentIds: [id] }));
  const named = await aDocument(portal, member, group, { title: 'Inside' });
  expect(await hidden(named)).toBe(await hidden(neverExisted.document));
});
