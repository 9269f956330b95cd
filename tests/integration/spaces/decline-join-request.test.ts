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

test('declining needs a reason, which the person who asked reads', async () => {
  const { id } = await ask();
  const none = portal.as(world.people.chair).spaces.declineJoinRequest({ joinRequestId: id, reason: ' ' });
  expect(await refusalIn(none)).toBe('invalid_input common.invalid_input');
  await portal
    .as(world.people.secretary)
    .spaces.declineJoinRequest({ joinRequestId: id, reason: 'Not now.' });
  const { myRequests } = await portal.as(world.people.outsider).accounts.getHome({});
  expect(myRequests.map(({ state, reason }) => [state, reason])).toEqual([['declined', 'Not now.']]);
  const again = portal.as(world.people.chair).spaces.declineJoinRequest({ joinRequestId: id, reason: 'No.' });
  expect(await refusalIn(again)).toBe('illegal_transition join_request.is_declined');
  expect(await recorded(portal, 'spaces.declineJoinRequest', 'joinRequest', id)).toEqual(['allowed']);
});

test('a request that never existed is not found', async () => {
  const act = portal
    .as(world.people.chair)
    .spaces.declineJoinRequest({ joinRequestId: neverExisted.joinRequest, reason: 'x' });
  expect(await refusalIn(act)).toBe('not_found common.not_found');
});
