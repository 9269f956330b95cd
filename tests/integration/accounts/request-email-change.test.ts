import { createCaller, drainOutbox, listKeptMails } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('needs a fresh proof and an address of the organisation; tells nobody whether it is taken', async () => {
  const browser = await signedIn(portal, 'member@enterprise.example');
  const ask = (email: string) =>
    refusalIn(createCaller(browser.context).accounts.requestEmailChange({ email }));
  expect(await ask('new@elsewhere.example')).toBe('rule_violation accounts.other_domain');
  expect(await ask('MEMBER@enterprise.example')).toBe('rule_violation accounts.same_address');
  expect(await ask('delegate2@enterprise.example')).toBe('allowed');
  portal.clock.pass({ minutes: 6 });
  expect(await ask('new@enterprise.example')).toBe('forbidden accounts.confirm_first');
});

test('the link goes to the new address, word of it to the old one, and the record holds no link', async () => {
  const { id } = await portal
    .as(world.people.chair)
    .accounts.requestEmailChange({ email: 'new@ministry.example' });
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
  const mails = await listKeptMails(portal.contextOf(world.people.admin));
  const token = oneTimeTokenFor(portal, id as Id<'emailChange'>, 'email');
  expect(mails.filter((mail) => mail.body.includes(token)).map((mail) => mail.recipient)).toEqual([
    'new@ministry.example',
  ]);
  expect(mails.map((mail) => [mail.recipient, mail.subject])).toContainEqual([
    'chair@ministry.example',
    'A new address for your account',
  ]);
  const { rows } = await portal.owner.query(
    'select payload::text from outbox union all select payload::text from audit_payloads',
  );
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await recorded(portal, 'accounts.requestEmailChange', 'person', world.people.chair)).toEqual([
    'allowed',
  ]);
});
