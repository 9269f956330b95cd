import {
  answerResetRequests,
  drainOutbox,
  giveUpMail,
  requestPasswordReset,
  resetPassword,
  sendMail,
} from '@portal/api';
import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
  spaceId = await anActiveGroup(portal, world, { name: 'Quixaltitude' });
  await drain();
  await portal.owner.query('delete from mails');
});

async function drain(): Promise<Id<'mail'>[]> {
  const queued: Id<'mail'>[] = [];
  const queue = async (_tx: SystemTx, mailId: Id<'mail'>) => void queued.push(mailId);
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue });
  }
  return queued;
}
test('the secret of a link is in the mail that goes out, at each try, and in no stored one (trust.md A18, A19)', async () => {
  await requestPasswordReset(portal.contextOf(world.people.admin), { email: 'chair@ministry.example' });
  await answerResetRequests(portal.services);
  const [id] = (await drain()) as [Id<'mail'>];
  const texts: string[] = [];
  const failing = {
    send: async ({ text }: { text: string }) => {
      texts.push(text);
      if (texts.length === 1) throw new Error('451 later');
    },
  };
  const stored = async () => {
    const { rows } = await portal.owner.query<{ row: string }>(
      'select to_jsonb(m)::text as row from mails m',
    );
    return rows.map(({ row }) => row).join();
  };
  await expect(sendMail(portal.services, failing, id)).rejects.toThrow('451');
  await sendMail(portal.services, failing, id);
  const secrets = texts.map((text) => /\/reset\/([\w-]{43})\s/u.exec(text)?.[1] ?? '');
  expect(secrets[0]).toHaveLength(43);
  expect(secrets[1]).toBe(secrets[0]);
  expect(await stored()).not.toContain(secrets[0]);
  const { rows } = await portal.owner.query('select state from mails where id = $1', [
    uuidFromId('mail', id),
  ]);
  expect(rows).toEqual([{ state: 'sent' }]);
  const reset = { token: secrets[0], password: 'seven geese over the frozen lake' };
  expect(await refusalIn(resetPassword(portal.contextOf(world.people.admin), reset))).toBe('allowed');
  await drain();
  await portal.owner.query('delete from mails');
});

const stateOf = async (id: Id<'mail'>) => {
  const { items } = await portal.as(world.people.admin).notifications.listMails({});
  return items.find((mail) => mail.id === id);
};

/** A mail to the observer that the mail server would not take. */
async function aFailedMail(): Promise<Id<'mail'>> {
  await portal.as(world.people.observer).spaces.followSpace({ spaceId, follow: true });
  await aDocument(portal, world.people.member, spaceId);
  const [id] = await drain();
  const refusing = {
    send: async () => {
      throw new Error('550 no such mailbox');
    },
  };
  await expect(sendMail(portal.services, refusing, id as Id<'mail'>)).rejects.toThrow('550');
  await giveUpMail(portal.services, id as Id<'mail'>);
  return id as Id<'mail'>;
}

test('what was given up is tried again, in the log and once in the queue', async () => {
  const { admin } = world.people;
  const mailId = await aFailedMail();
  expect(await stateOf(mailId)).toMatchObject({
    state: 'failed',
    lastError: '550 no such mailbox',
    abilities: { resendMail: { allowed: true } },
  });
  const resend = () => refusalIn(portal.as(admin).notifications.resendMail({ mailId }));
  expect([await resend(), await resend()]).toEqual(['allowed', 'forbidden notifications.mail_not_failed']);
  expect(await drain()).toEqual([mailId]);
  const sent: string[] = [];
  await sendMail(portal.services, { send: async (mail) => void sent.push(mail.to) }, mailId);
  expect(sent).toEqual(['observer@institute.example']);
  expect(await stateOf(mailId)).toMatchObject({
    state: 'sent',
    abilities: { resendMail: { allowed: false } },
  });
  expect(await recorded(portal, 'notifications.resendMail', 'mail', mailId)).toContain('allowed');
});

test('a mail whose reader has lost the right meanwhile is emptied, not sent', async () => {
  const mailId = await aFailedMail();
  await portal.as(world.people.admin).notifications.resendMail({ mailId });
  await portal.as(world.people.observer).spaces.leaveSpace({ spaceId });
  const sent: string[] = [];
  for (const id of await drain()) {
    await sendMail(portal.services, { send: async (mail) => void sent.push(mail.to) }, id);
  }
  expect(sent).not.toContain('observer@institute.example');
  expect((await stateOf(mailId))?.state).toBe('not_entitled');
});

test('nobody but an administrator knows that there is such a log, or such a mail', async () => {
  const { rows } = await portal.owner.query<{ id: string }>('select id from mails limit 1');
  const real = idFromUuid('mail', rows[0]?.id as string);
  for (const who of ['manager', 'auditor', 'chair', 'outsider'] as const) {
    const api = portal.as(world.people[who]).notifications;
    expect(await refusalIn(api.listMails({})), who).toBe('not_found common.not_found');
    const resend = (mailId: Id<'mail'>) => refusalIn(api.resendMail({ mailId }));
    expect(await resend(real), who).toBe(await resend(neverExisted.mail));
  }
});

test('the log is cut by state and kind, comes in pages, and says nothing of what the mails say', async () => {
  const { admin } = world.people;
  await portal.owner.query(
    `insert into mails (id, event_id, template, recipient, locale, subject, body, state, created_at)
     select gen_random_uuid(), gen_random_uuid(), case when n % 2 = 0 then 'mentioned' else 'digest' end,
       'reader' || n || '@example.org', 'en', 'Quixaltitude', 'Quixaltitude',
       case when n % 3 = 0 then 'failed' else 'sent' end, timestamptz '2026-01-01' + n * interval '1 second'
     from generate_series(1, 25) n`,
  );
  const api = portal.as(admin).notifications;
  const read = async (input: { state?: 'failed'; template?: string }) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listMails({ ...input, limit: 4, ...(cursor ? { cursor } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(4);
      expect(JSON.stringify(page)).not.toContain('Quixaltitude');
      found.push(...page.items.map((mail) => mail.recipient));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found.filter((recipient) => recipient.endsWith('@example.org'));
  };
  expect(await read({})).toEqual(Array.from({ length: 25 }, (_, at) => `reader${25 - at}@example.org`));
  expect(await read({ state: 'failed', template: 'mentioned' })).toEqual(
    [24, 18, 12, 6].map((n) => `reader${n}@example.org`),
  );
});
