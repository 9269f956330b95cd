import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

test('keepers give a folder another name, on the revision that they saw', async () => {
  const { member, secretary, outsider } = world.people;
  const create = (name: string) => portal.as(member).documents.createFolder({ spaceId: group, name });
  const { id } = await create('Minutes');
  await create('Papers');
  const rename = (person: Id<'person'>, name: string, revision?: number, folderId = id) =>
    refusalIn(portal.as(person).documents.renameFolder({ folderId, name, revision }));
  expect(await rename(member, 'X')).toBe('forbidden spaces.role_lacks_changeAny');
  expect(await rename(secretary, 'X', 5)).toBe('conflict common.changed_meanwhile');
  expect(await rename(secretary, 'papers')).toBe('rule_violation documents.folder_exists');
  expect(await rename(secretary, 'MINUTES', 1)).toBe('allowed');
  const { items } = await portal.as(member).documents.listFolders({ spaceId: group });
  expect(items.map(({ name }) => name)).toEqual(['MINUTES', 'Papers']);
  const never = 'fol_01kjpwd6ngfh3skk90w4ney0x1' as Id<'folder'>;
  expect(await rename(outsider, 'X')).toBe(await rename(outsider, 'X', undefined, never));
  expect(await recorded(portal, 'documents.renameFolder', 'folder', id)).toContain('allowed');
});
