import { drainOutbox, sendMail, writeDigests } from '@portal/api';
import type { SystemTx } from '@portal/db/transaction';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { OutgoingMail } from '@portal/platform/mailer';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;
let groups = 0;
beforeAll(async () => {
  world = await aWorld(portal);
});
beforeEach(async () => {
  groups += 1;
  spaceId = await anActiveGroup(portal, world, { name: `Group ${groups}` });
  await drain();
  await portal.owner.query('delete from follows');
  await portal.owner.query('delete from notices');
  await portal.owner.query('delete from mails');
  await portal.owner.query(`update people set time_zone = 'UTC'`);
});

const noQueue = { queue: null };
async function drain(): Promise<void> {
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, noQueue);
  }
}

/** Lets time pass until the clock shows this time of day, in UTC. */
function passUntil(time: string): void {
  const now = portal.clock.now();
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const then = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hours, minutes);
  const ahead = (then - now.getTime() + 86_400_000) % 86_400_000;
  portal.clock.pass({ minutes: Math.ceil(ahead / 60_000) });
}

type Written = { id: string; recipient: string; state: string; subject: string; body: string };
async function digests(): Promise<Written[]> {
  const { rows } = await portal.owner.query<Written>(
    `select id, recipient, state, subject, body from mails where template = 'digest' order by created_at, recipient`,
  );
  return rows;
}
const waiting = async () =>
  (await portal.owner.query('select from notices where settled_at is null')).rowCount ?? 0;
const follow = (who: 'observer' | 'secretary' | 'manager' = 'observer', id = spaceId) =>
  portal.as(world.people[who]).spaces.followSpace({ spaceId: id, follow: true });

test('one mail in the morning, by group, each line with its reason and without titles', async () => {
  const second = await anActiveGroup(portal, world, { name: `Another ${groups}` });
  await follow();
  await follow('observer', second);
  const documentId = await aDocument(portal, world.people.member, spaceId, { title: 'Secret title' });
  await portal.as(world.people.observer).documents.followDocument({ documentId, follow: true });
  await aVersion(portal, world.people.member, documentId);
  await aDocument(portal, world.people.member, second);
  await drain();
  expect(await digests()).toEqual([]);
  passUntil('06:59');
  await writeDigests(portal.services, noQueue);
  expect(await digests()).toEqual([]);
  passUntil('07:00');
  await writeDigests(portal.services, noQueue);
  await writeDigests(portal.services, noQueue);
  const [mail, ...more] = await digests();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ recipient: 'observer@institute.example', state: 'kept' });
  expect(mail?.subject).toBe('3 pieces of news in what you follow');
  const parts = (mail?.body ?? '').split('\n\n');
  expect(parts.filter((part) => part.startsWith(`Group ${groups}\n`))[0]).toMatch(
    /New: GRO-001\. .*you follow this group\.\n.*\n.*new version of GRO-001\. .*you follow this document\./u,
  );
  expect(parts.some((part) => part.startsWith(`Another ${groups}\n`))).toBe(true);
  expect(mail?.body).not.toContain('Secret title');
  expect(await waiting()).toBe(0);
});

test('what came after the hour waits for the next day; where there is nothing, nothing comes', async () => {
  await follow();
  passUntil('08:00');
  await aDocument(portal, world.people.member, spaceId);
  await drain();
  await writeDigests(portal.services, noQueue);
  portal.clock.pass({ hours: 12 });
  await writeDigests(portal.services, noQueue);
  expect(await digests()).toEqual([]);
  passUntil('07:01');
  await writeDigests(portal.services, noQueue);
  expect(await digests()).toHaveLength(1);
  portal.clock.pass({ days: 1 });
  await writeDigests(portal.services, noQueue);
  expect(await digests()).toHaveLength(1);
});

test('the morning is that of the reader', async () => {
  await follow();
  await follow('secretary');
  const zone = (who: 'observer' | 'secretary', name: string) =>
    portal.owner.query('update people set time_zone = $2 where id = $1', [
      uuidFromId('person', world.people[who]),
      name,
    ]);
  await zone('observer', 'Asia/Shanghai');
  await zone('secretary', 'America/New_York');
  passUntil('13:00');
  await aDocument(portal, world.people.member, spaceId);
  await drain();
  passUntil('23:00');
  await writeDigests(portal.services, noQueue);
  expect((await digests()).map((mail) => mail.recipient)).toEqual(['observer@institute.example']);
  passUntil('13:00');
  await writeDigests(portal.services, noQueue);
  expect((await digests()).map((mail) => mail.recipient)).toEqual([
    'observer@institute.example',
    'secretary@body.example',
  ]);
});

test('rights are asked when it is written and when it is sent', async () => {
  await follow();
  await follow('manager');
  const kept = await aDocument(portal, world.people.member, spaceId);
  const recalled = await aDocument(portal, world.people.member, spaceId);
  const recalledLater = await aDocument(portal, world.people.member, spaceId);
  await drain();
  const recall = (documentId: Id<'document'>) =>
    portal.as(world.people.member).documents.recallDocument({ documentId, reason: 'A mistake.' });
  await recall(recalled);
  passUntil('07:00');
  const queued: Id<'mail'>[] = [];
  const queue = async (_tx: SystemTx, id: Id<'mail'>) => void queued.push(id);
  await writeDigests(portal.services, { queue });
  expect(queued).toHaveLength(1);
  expect((await digests())[0]?.subject).toContain('2 pieces');
  await recall(recalledLater);
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  for (const id of queued) await sendMail(portal.services, mailer, id);
  expect(sent.map((mail) => mail.subject)).toEqual(['1 piece of news in what you follow']);
  expect(sent[0]?.text).toContain(kept);
  expect(sent[0]?.text).not.toContain(recalledLater);
});

test('a digest that waits is emptied when nothing of it may be told any more', async () => {
  await follow();
  await aDocument(portal, world.people.member, spaceId);
  await drain();
  passUntil('07:00');
  const queued: Id<'mail'>[] = [];
  const queue = async (_tx: SystemTx, id: Id<'mail'>) => void queued.push(id);
  await writeDigests(portal.services, { queue });
  await portal.as(world.people.observer).spaces.leaveSpace({ spaceId });
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  for (const id of queued) await sendMail(portal.services, mailer, id);
  expect(sent).toEqual([]);
  expect((await digests())[0]).toMatchObject({ state: 'not_entitled', subject: '', body: '' });
});

test('a worker that dies in between loses nothing and doubles nothing; two at once write one', async () => {
  await follow();
  await aDocument(portal, world.people.member, spaceId);
  await drain();
  passUntil('07:00');
  const queued: Id<'mail'>[] = [];
  const dying = async () => {
    throw new Error('the worker dies here');
  };
  await writeDigests(portal.services, { queue: dying });
  expect([await digests(), await waiting()]).toEqual([[], 1]);
  const queue = async (_tx: SystemTx, id: Id<'mail'>) => void queued.push(id);
  await Promise.all([1, 2, 3].map(() => writeDigests(portal.services, { queue })));
  expect([queued.length, await waiting()]).toEqual([1, 0]);
  expect(await digests()).toHaveLength(1);
});
