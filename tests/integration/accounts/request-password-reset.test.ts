import { answerResetRequests, drainOutbox, listKeptMails, requestPasswordReset } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { strangerAt } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const mailsTo = async (address: string) =>
  (
    await portal.owner.query<{ template: string; body: string }>(
      'select template, body from mails where recipient = $1',
      [address],
    )
  ).rows;

test('who has an account gets a link; the request itself does not tell who that is (trust.md A9)', async () => {
  const before = await portal.owner.query('select count(*)::int as n from password_resets');
  for (const email of ['member@enterprise.example', 'nobody@enterprise.example', 'suspended@rival.example']) {
    expect(await refusalIn(requestPasswordReset(strangerAt(portal), { email }))).toBe('allowed');
  }
  const after = await portal.owner.query('select count(*)::int as n from password_resets');
  expect(after.rows).toEqual(before.rows);
  await answerResetRequests(portal.services);
  await drainOutbox(portal.services, { queue: null });
  const [mail, ...more] = await mailsTo('member@enterprise.example');
  expect([mail?.template, more.length]).toEqual(['password-reset', 0]);
  expect(mail?.body).not.toMatch(/\/reset\/[\w-]{43}/u);
  const [shown] = await listKeptMails(portal.contextOf(world.people.admin));
  expect(shown?.body).toMatch(/\/reset\/[\w-]{43}/u);
  expect(await mailsTo('nobody@enterprise.example')).toEqual([]);
  expect(await mailsTo('suspended@rival.example')).toEqual([]);
  expect(await recorded(portal, 'accounts.requestPasswordReset', 'person', world.people.member)).toEqual([
    'allowed',
  ]);
  const waiting = await portal.owner.query("select email from password_reset_requests where email <> ''");
  expect(waiting.rows).toEqual([]);
});

test('the sixth request for one address in an hour waits', async () => {
  const ask = (network: string) =>
    refusalIn(requestPasswordReset(strangerAt(portal, network), { email: 'chair@ministry.example' }));
  for (let i = 0; i < 5; i++) expect(await ask(`10.3.${i}`)).toBe('allowed');
  expect(await ask('10.3.9')).toBe('limit_exceeded common.too_many_attempts');
});
