import { acceptInvitation } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

test('the chair invites an address; the newest invitation is the one that works', async () => {
  const { chair, outsider } = world.people;
  const invite = () =>
    portal
      .as(chair)
      .spaces.inviteMember({ spaceId: group, email: 'OUTSIDER@rival.example', role: 'observer' });
  const first = await invite();
  const second = await invite();
  const { items } = await portal.as(chair).spaces.listInvitations({ spaceId: group });
  expect(items.map(({ id, email, role }) => [id, email, role])).toEqual([
    [second.id, 'outsider@rival.example', 'observer'],
  ]);
  expect(JSON.stringify(items)).not.toContain(oneTimeTokenFor(portal, second.id));
  const old = acceptInvitation(portal.contextOf(outsider), { token: oneTimeTokenFor(portal, first.id) });
  expect(await refusalIn(old)).toBe('not_found common.not_found');
  await acceptInvitation(portal.contextOf(outsider), { token: oneTimeTokenFor(portal, second.id) });
  expect((await portal.as(outsider).workingGroups.getWorkingGroup({ spaceId: group })).myRole).toBe(
    'observer',
  );
  expect(await recorded(portal, 'spaces.inviteMember', 'invitation', second.id)).toEqual(['allowed']);
});

test('an address without a partner organisation, and a member, cannot be invited', async () => {
  const invite = (email: string) =>
    refusalIn(portal.as(world.people.chair).spaces.inviteMember({ spaceId: group, email, role: 'member' }));
  expect(await invite('stranger@nowhere.example')).toBe('rule_violation spaces.no_organisation_for_address');
  expect(await invite('member@enterprise.example')).toBe('rule_violation spaces.already_on_roster');
  expect(await invite('no address')).toBe('invalid_input common.invalid_input');
});

test('members and strangers to the group do not invite', async () => {
  const invite = (person: Id<'person'>, spaceId = group) =>
    refusalIn(portal.as(person).spaces.inviteMember({ spaceId, email: 'x@rival.example', role: 'member' }));
  expect(await invite(world.people.member)).toBe('forbidden spaces.role_lacks_manageMembers');
  expect(await invite(world.people.exMember)).toBe(await invite(world.people.exMember, neverExisted.space));
});
