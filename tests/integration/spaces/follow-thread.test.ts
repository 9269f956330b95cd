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

test('an observer follows a thread and no longer', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const api = portal.as(world.people.observer);
  const { id: threadId } = await api.spaces.getSpaceThread({ spaceId });
  await api.spaces.followThread({ threadId, follow: true });
  expect((await api.spaces.getSpaceThread({ spaceId })).following).toBe(true);
  await api.spaces.followThread({ threadId, follow: false });
  expect((await api.spaces.getSpaceThread({ spaceId })).following).toBe(false);
  expect(await recorded(portal, 'spaces.followThread', 'thread', threadId)).toEqual(['allowed', 'allowed']);
  const follow = (id: Id<'thread'>) =>
    refusalIn(portal.as(world.people.outsider).spaces.followThread({ threadId: id, follow: true }));
  expect(await follow(threadId)).toBe(await follow(neverExisted.thread));
});
