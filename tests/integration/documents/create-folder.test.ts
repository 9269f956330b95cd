import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
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

const create = (person: Id<'person'>, input: object) =>
  portal.as(person).documents.createFolder({ spaceId: group, ...input } as never);

test('members make folders, also within folders; names count as the same whatever their letters’ case', async () => {
  const { member, observer, outsider } = world.people;
  expect(await refusalIn(create(observer, { name: 'Minutes' }))).toBe('forbidden spaces.role_lacks_post');
  const { id } = await create(member, { name: 'Minutes' });
  expect(await refusalIn(create(member, { name: ' MINUTES ' }))).toBe(
    'rule_violation documents.folder_exists',
  );
  await create(member, { name: 'Minutes', parentId: id });
  const { items } = await portal.as(observer).documents.listFolders({ spaceId: group });
  expect(items.map(({ name, parentId }) => [name, parentId]).sort()).toEqual([
    ['Minutes', null],
    ['Minutes', id],
  ]);
  expect(await recorded(portal, 'documents.createFolder', 'folder', id)).toEqual(['allowed']);
  const hidden = (spaceId: Id<'space'>) => refusalIn(create(outsider, { name: 'X', spaceId }));
  expect(await hidden(group)).toBe(await hidden(neverExisted.space));
});

test('of two of the same name at once, one is made', async () => {
  const { member, chair } = world.people;
  const both = await Promise.all(
    [member, chair].map((person) => refusalIn(create(person, { name: 'At once' }))),
  );
  expect(both.sort()).toEqual(['allowed', 'rule_violation documents.folder_exists']);
});
