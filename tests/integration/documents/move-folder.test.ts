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
const create = async (name: string, parentId?: Id<'folder'>, spaceId = group) =>
  (await portal.as(world.people.secretary).documents.createFolder({ spaceId, name, parentId })).id;
const move = (folderId: Id<'folder'>, parentId?: Id<'folder'>, person = world.people.secretary) =>
  refusalIn(portal.as(person).documents.moveFolder({ folderId, parentId }));
const tree = async () => {
  const { items } = await portal.as(world.people.member).documents.listFolders({ spaceId: group });
  return Object.fromEntries(
    items.map(({ name, parentId }) => [name, items.find(({ id }) => id === parentId)?.name ?? null]),
  );
};

test('keepers put a folder into another with all that it holds, and back to the top', async () => {
  const [papers, old] = [await create('Papers'), await create('Old')];
  await create('Drafts', papers);
  expect(await move(papers, old, world.people.member)).toBe('forbidden spaces.role_lacks_changeAny');
  expect(await move(papers, old)).toBe('allowed');
  expect(await tree()).toMatchObject({ Old: null, Papers: 'Old', Drafts: 'Papers' });
  expect(await move(old, papers)).toBe('rule_violation documents.folder_in_itself');
  expect(await move(papers)).toBe('allowed');
  expect(await tree()).toMatchObject({ Papers: null });
  expect(await recorded(portal, 'documents.moveFolder', 'folder', papers)).toContain('allowed');
});

test('a folder of another group is none of this one, and what one may not know does not exist', async () => {
  const here = await create('Here');
  const elsewhere = await anActiveGroup(portal, world, { name: 'Elsewhere' });
  const there = await create('There', undefined, elsewhere);
  expect(await move(here, there)).toBe('not_found common.not_found');
  expect(await move(here, undefined, world.people.outsider)).toBe('not_found common.not_found');
});

test('two moves into each other at once: one happens, and no folder is lost in a ring', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [one, two] = [await create(`one ${round}`), await create(`two ${round}`)];
    const answers = await Promise.all([move(one, two), move(two, one)]);
    expect(answers.sort()).toEqual(['allowed', 'rule_violation documents.folder_in_itself']);
  }
});
