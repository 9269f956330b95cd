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
  group = await anActiveGroup(portal, world, { visibility: 'partners' });
});
const ask = () =>
  portal.as(world.people.outsider).spaces.requestToJoin({ spaceId: group, message: 'Please.' });

test('only the person who asked takes the question back', async () => {
  const { id } = await ask();
  expect(
    await refusalIn(portal.as(world.people.chair).spaces.withdrawJoinRequest({ joinRequestId: id })),
  ).toBe('forbidden spaces.not_your_request');
  await portal.as(world.people.outsider).spaces.withdrawJoinRequest({ joinRequestId: id });
  const { items } = await portal.as(world.people.chair).spaces.listJoinRequests({ spaceId: group });
  expect(items.map((each) => each.state)).toEqual(['withdrawn']);
  expect(await recorded(portal, 'spaces.withdrawJoinRequest', 'joinRequest', id)).toContain('allowed');
});

test('a request that never existed is not found', async () => {
  const act = portal
    .as(world.people.chair)
    .spaces.withdrawJoinRequest({ joinRequestId: neverExisted.joinRequest });
  expect(await refusalIn(act)).toBe('not_found common.not_found');
});
