import { beat, readVitalSigns } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { expect, test } from 'vitest';

const portal = usePortal();
const work = async () => (await readVitalSigns(portal.services)).work;

test('a portal that has just begun waits for nothing and has heard of no worker', async () => {
  const { pool } = await readVitalSigns(portal.services);
  expect(pool.waiting).toBe(0);
  expect(await work()).toEqual({
    outboxWaiting: 0,
    outboxOldestSeconds: 0,
    heartbeatSeconds: null,
    mailsQueued: 0,
    mailsFailed: 0,
  });
});

test('what waits in the outbox is counted, and grows older', async () => {
  await anActiveGroup(portal, await aWorld(portal));
  const { rows } = await portal.owner.query('select count(*)::int as n from outbox where handled_at is null');
  const before = await work();
  expect(before?.outboxWaiting).toBe(rows[0].n);
  expect(rows[0].n).toBeGreaterThan(0);
  portal.clock.pass({ minutes: 5 });
  const after = await work();
  expect((after?.outboxOldestSeconds ?? 0) - (before?.outboxOldestSeconds ?? 0)).toBeCloseTo(300, 0);
});

test('the age of the heartbeat is that of the last worker heard of', async () => {
  await beat(portal.services, 'one');
  portal.clock.pass({ minutes: 2 });
  await beat(portal.services, 'two');
  portal.clock.pass({ minutes: 1 });
  expect((await work())?.heartbeatSeconds).toBeCloseTo(60, 0);
});

test('mails that wait and mails that were given up are counted for seven days', async () => {
  await portal.owner.query(
    `insert into mails (id, event_id, template, recipient, locale, subject, body, state, created_at)
     select gen_random_uuid(), gen_random_uuid(), 'x', 'a@b.example', 'en', '', '', state, created_at
     from (values ('queued', $1::timestamptz), ('failed', $1), ('failed', $1), ('failed', $1 - interval '8 days'))
       as given (state, created_at)`,
    [portal.clock.now()],
  );
  expect(await work()).toMatchObject({ mailsQueued: 1, mailsFailed: 2 });
});
