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
  group = await anActiveGroup(portal, world, { seats: { secretary: 'secretary', member: 'member' } });
});
const seatOf = async (person: Id<'person'>) => {
  const { items } = await portal.as(world.people.delegate).spaces.listMembers({ spaceId: group });
  return items.find((each) => each.person.id === person) as (typeof items)[number];
};

test('a keeper gives another role; a stale form is told that somebody was faster', async () => {
  const seat = await seatOf(world.people.member);
  await portal
    .as(world.people.secretary)
    .spaces.changeRole({ membershipId: seat.id, role: 'observer', revision: seat.revision });
  expect((await seatOf(world.people.member)).role).toBe('observer');
  const stale = portal
    .as(world.people.delegate)
    .spaces.changeRole({ membershipId: seat.id, role: 'member', revision: seat.revision });
  expect(await refusalIn(stale)).toBe('conflict common.changed_meanwhile');
  expect(await recorded(portal, 'spaces.changeRole', 'membership', seat.id)).toEqual(['allowed']);
  const { items } = await portal.as(world.people.member).spaces.listActivity({ spaceId: group });
  expect(items[0]?.action).toBe('spaces.changeRole');
});

test('the last chair keeps the chair', async () => {
  const seat = await seatOf(world.people.delegate);
  const act = portal.as(world.people.delegate).spaces.changeRole({ membershipId: seat.id, role: 'member' });
  expect(await refusalIn(act)).toBe('conflict spaces.last_chair');
});

test('members do not change roles, strangers find nothing', async () => {
  const seat = await seatOf(world.people.secretary);
  const change = (person: Id<'person'>, membershipId = seat.id) =>
    refusalIn(portal.as(person).spaces.changeRole({ membershipId, role: 'member' }));
  expect(await change(world.people.member)).toBe('forbidden spaces.role_lacks_manageMembers');
  expect(await change(world.people.outsider)).toBe(
    await change(world.people.outsider, neverExisted.membership),
  );
});
