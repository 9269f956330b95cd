import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('a group is followed and no longer, by each for themselves, however often they say so', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const observer = portal.as(world.people.observer);
  const following = async (api = observer) =>
    (await api.workingGroups.getWorkingGroup({ spaceId })).following;
  expect(await following()).toBe(false);
  await observer.spaces.followSpace({ spaceId, follow: true });
  await observer.spaces.followSpace({ spaceId, follow: true });
  expect([await following(), await following(portal.as(world.people.member))]).toEqual([true, false]);
  await observer.spaces.followSpace({ spaceId, follow: false });
  await observer.spaces.followSpace({ spaceId, follow: false });
  expect(await following()).toBe(false);
  expect(await recorded(portal, 'spaces.followSpace', 'space', spaceId)).toHaveLength(4);
});

test('what one cannot see cannot be followed, and looks like what never was', async () => {
  const spaceId = await anActiveGroup(portal, world, { name: 'Closed' });
  const follow = (id: Id<'space'>) =>
    refusalIn(portal.as(world.people.outsider).spaces.followSpace({ spaceId: id, follow: true }));
  expect(await follow(spaceId)).toBe(await follow(neverExisted.space));
});
