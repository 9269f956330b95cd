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

test('a partner asks once, the keepers read the message, the act is on record', async () => {
  const { outsider, chair } = world.people;
  const { id } = await portal
    .as(outsider)
    .spaces.requestToJoin({ spaceId: group, message: 'We bring data.' });
  const { items } = await portal.as(chair).spaces.listJoinRequests({ spaceId: group });
  expect(items.map(({ id: each, message, state }) => [each, message, state])).toEqual([
    [id, 'We bring data.', 'requested'],
  ]);
  expect(await recorded(portal, 'spaces.requestToJoin', 'joinRequest', id)).toEqual(['allowed']);
  const again = portal.as(outsider).spaces.requestToJoin({ spaceId: group, message: 'Again.' });
  expect(await refusalIn(again)).toBe('forbidden spaces.already_asked');
});

test('a double click asks once', async () => {
  const ask = () =>
    portal
      .as(world.people.exMember)
      .spaces.requestToJoin({ spaceId: group, message: 'Hello.', idempotencyKey: 'click-0001' });
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one.id).toBe(other.id);
});

test('members, people of the host and pending people do not ask', async () => {
  const ask = (person: Id<'person'>) =>
    refusalIn(portal.as(person).spaces.requestToJoin({ spaceId: group, message: 'x' }));
  expect(await ask(world.people.member)).toBe('forbidden spaces.already_member');
  expect(await ask(world.people.reviewer)).toBe('forbidden spaces.host_people_are_invited');
  expect(await ask(world.people.pending)).toBe('not_found common.not_found');
});

test('a group that one may not know of is answered like one that never existed', async () => {
  const hidden = await anActiveGroup(portal, world, { name: 'Hidden', visibility: 'members' });
  const ask = (spaceId: Id<'space'>) =>
    refusalIn(portal.as(world.people.outsider).spaces.requestToJoin({ spaceId, message: 'x' }));
  expect(await ask(hidden)).toBe(await ask(neverExisted.space));
});
