import { getAccountInvitation } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { strangerAt } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('delegates and staff take it back; to everybody else it never existed, and its link is dead', async () => {
  const { id } = await portal.as(world.people.manager).accounts.invitePerson({
    organisationId: world.organisations.rival,
    email: 'first@rival.example',
    isDelegate: true,
  });
  const withdraw = (by: keyof World['people']) =>
    refusalIn(portal.as(world.people[by]).accounts.withdrawAccountInvitation({ accountInvitationId: id }));
  for (const by of ['delegate', 'outsider', 'reviewer'] as const)
    expect(await withdraw(by)).toBe('not_found common.not_found');
  const look = () => refusalIn(getAccountInvitation(strangerAt(portal), oneTimeTokenFor(portal, id, 'join')));
  expect(await look()).toBe('allowed');
  expect(await withdraw('manager')).toBe('allowed');
  expect(await look()).toBe('not_found common.not_found');
  expect(await withdraw('admin')).toBe('illegal_transition invitation.is_withdrawn');
  const record = await recorded(portal, 'accounts.withdrawAccountInvitation', 'accountInvitation', id);
  expect(record.filter((each) => each === 'allowed')).toHaveLength(1);
});
