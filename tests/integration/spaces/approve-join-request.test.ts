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

test('a keeper lets somebody in once, whoever else tries at the same time', async () => {
  const { id } = await ask();
  expect(
    await refusalIn(portal.as(world.people.member).spaces.approveJoinRequest({ joinRequestId: id })),
  ).toBe('not_found common.not_found');
  expect(
    await refusalIn(portal.as(world.people.outsider).spaces.approveJoinRequest({ joinRequestId: id })),
  ).toBe('forbidden spaces.own_request');
  const stale = portal.as(world.people.chair).spaces.approveJoinRequest({ joinRequestId: id, revision: 7 });
  expect(await refusalIn(stale)).toBe('conflict common.changed_meanwhile');
  const both = await Promise.allSettled([
    portal.as(world.people.chair).spaces.approveJoinRequest({ joinRequestId: id }),
    portal.as(world.people.secretary).spaces.approveJoinRequest({ joinRequestId: id }),
  ]);
  expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  const { items } = await portal.as(world.people.outsider).spaces.listMembers({ spaceId: group });
  expect(items.filter((each) => each.person.id === world.people.outsider).map((each) => each.role)).toEqual([
    'member',
  ]);
  expect(await recorded(portal, 'spaces.approveJoinRequest', 'joinRequest', id)).toContain('allowed');
});

test('a request that never existed is not found', async () => {
  const act = portal
    .as(world.people.chair)
    .spaces.approveJoinRequest({ joinRequestId: neverExisted.joinRequest });
  expect(await refusalIn(act)).toBe('not_found common.not_found');
});
