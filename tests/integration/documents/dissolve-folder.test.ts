import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

test('what lay in a folder lies in the one above, also what its remover does not see and is not told of', async () => {
  const { member, secretary, observer } = world.people;
  const { documents } = portal.as(member);
  const { id: outer } = await documents.createFolder({ spaceId: group, name: 'Outer' });
  const { id: inner } = await documents.createFolder({ spaceId: group, name: 'Inner', parentId: outer });
  await aDocument(portal, member, group, { title: 'Open', folderId: inner });
  await aDocument(portal, member, group, {
    title: 'Hidden from the secretary',
    label: 'named',
    organisations: [world.organisations.institute],
    folderId: inner,
  });
  const dissolve = (person: Id<'person'>, folderId: Id<'folder'>, revision?: number) =>
    refusalIn(portal.as(person).documents.dissolveFolder({ folderId, revision }));
  expect(await dissolve(member, inner)).toBe('forbidden spaces.role_lacks_changeAny');
  expect(await dissolve(secretary, outer)).toBe('rule_violation documents.folder_has_folders');
  expect(await dissolve(secretary, inner, 9)).toBe('conflict common.changed_meanwhile');
  expect(await dissolve(secretary, inner, 1)).toBe('allowed');
  const titles = async (person: Id<'person'>) => {
    const { items } = await portal.as(person).documents.listDocuments({ spaceId: group, folderId: outer });
    return items.map(({ title }) => title).sort();
  };
  expect([await titles(secretary), await titles(observer)]).toEqual([
    ['Open'],
    ['Hidden from the secretary', 'Open'],
  ]);
  expect(await dissolve(observer, inner)).toBe('not_found common.not_found');
  expect(await recorded(portal, 'documents.dissolveFolder', 'folder', inner)).toContain('allowed');
});
