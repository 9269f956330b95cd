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

test('a member leaves and the roster keeps the history; the last chair is asked to hand over', async () => {
  const spaceId = await anActiveGroup(portal, world, { seats: { member: 'member' } });
  const { member, delegate } = world.people;
  const { id } = await portal.as(member).spaces.leaveSpace({ spaceId });
  expect(await refusalIn(portal.as(member).spaces.listMembers({ spaceId }))).toBe(
    'not_found common.not_found',
  );
  const { rows } = await portal.owner.query('select ended_at from memberships where ended_at is not null');
  expect(rows).toHaveLength(1);
  expect(await recorded(portal, 'spaces.leaveSpace', 'membership', id)).toEqual(['allowed']);
  expect(await refusalIn(portal.as(delegate).spaces.leaveSpace({ spaceId }))).toBe(
    'conflict spaces.last_chair',
  );
});

test('two chairs who leave at once never leave the group without one', async () => {
  for (let round = 0; round < 10; round++) {
    const spaceId = await anActiveGroup(portal, world, { name: `Round ${round}`, seats: { chair: 'chair' } });
    await Promise.allSettled([
      portal.as(world.people.chair).spaces.leaveSpace({ spaceId }),
      portal.as(world.people.delegate).spaces.leaveSpace({ spaceId }),
    ]);
    const { leads } = await portal.as(world.people.manager).workingGroups.getWorkingGroup({ spaceId });
    expect(leads.filter((lead) => lead.role === 'chair')).toHaveLength(1);
  }
});

test('who is no member cannot leave', async () => {
  const act = portal.as(world.people.outsider).spaces.leaveSpace({ spaceId: neverExisted.space });
  expect(await refusalIn(act)).toBe('not_found common.not_found');
});
