import { drainOutbox, listKeptMails } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const invite = (
  by: keyof World['people'],
  at: keyof World['organisations'],
  email: string,
  more: object = {},
) =>
  portal
    .as(world.people[by])
    .accounts.invitePerson({ organisationId: world.organisations[at], email, ...more });

test('a delegate invites colleagues by mail; only that mail holds the link', async () => {
  const { id } = await invite('delegate', 'ministry', 'New.Colleague@ministry.example');
  await drainOutbox(portal.services, { queue: null });
  const mails = await listKeptMails(portal.contextOf(world.people.admin));
  expect(mails.map(({ recipient }) => recipient)).toEqual(['new.colleague@ministry.example']);
  const token = oneTimeTokenFor(portal, id, 'join');
  expect(mails[0]?.body).toContain(`/join/${token}`);
  const { items } = await portal
    .as(world.people.delegate)
    .accounts.listAccountInvitations({ organisationId: world.organisations.ministry });
  expect(items).toMatchObject([{ email: 'new.colleague@ministry.example', invitedBy: 'Delegate Person' }]);
  const stored = await portal.owner.query(
    'select i::text, e::text, m::text from account_invitations i, audit_payloads e, mails m',
  );
  expect(JSON.stringify([stored.rows, items])).not.toContain(token);
  expect(await recorded(portal, 'accounts.invitePerson', 'accountInvitation', id)).toEqual(['allowed']);
});

test.each([
  ['delegate', 'ministry', 'a@elsewhere.example', {}, 'rule_violation accounts.other_domain'],
  [
    'delegate',
    'ministry',
    'a@ministry.example',
    { isDelegate: true },
    'rule_violation accounts.delegates_by_staff',
  ],
  ['delegate', 'enterprise', 'a@enterprise.example', {}, 'forbidden organisations.for_delegates'],
  ['chair', 'ministry', 'a@ministry.example', {}, 'forbidden organisations.for_delegates'],
  ['pending', 'applicant', 'a@applicant.example', {}, 'forbidden organisations.for_delegates'],
  ['manager', 'applicant', 'a@applicant.example', {}, 'forbidden organisations.not_active'],
  ['manager', 'ministry', 'chair@ministry.example', {}, 'rule_violation accounts.has_account'],
  ['manager', 'host', 'a@host.example', {}, 'rule_violation accounts.host_by_administrator'],
  ['manager', 'ministry', 'a@anywhere.example', { isDelegate: true }, 'allowed'],
  ['admin', 'host', 'a@host.example', { duties: ['auditor'] }, 'allowed'],
  [
    'admin',
    'ministry',
    'b@ministry.example',
    { duties: ['auditor'] },
    'rule_violation accounts.duties_for_host',
  ],
] as const)('%s into %s, %s: %o → %s', async (by, at, email, more, expected) => {
  expect(await refusalIn(invite(by, at, email, more))).toBe(expected);
});
