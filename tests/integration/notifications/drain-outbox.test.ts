import { drainOutbox, listKeptMails } from '@portal/api';
import { enqueue, openJobQueues, queues } from '@portal/db/job-queues';
import type { SystemTx } from '@portal/db/transaction';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const drain = async () => {
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
};

test('each event is told once, in the reader’s language, and only the mail holds the link', async () => {
  await portal.owner.query(`update people set locale = 'zh' where email = 'member@enterprise.example'`);
  const spaceId = await anActiveGroup(portal, world, { seats: { member: 'member' } });
  const { id } = await portal
    .as(world.people.delegate)
    .spaces.inviteMember({ spaceId, email: 'new@rival.example', role: 'member' });
  const { items } = await portal.as(world.people.delegate).spaces.listMembers({ spaceId });
  const seat = items.find((each) => each.person.id === world.people.member)?.id as string;
  await portal.as(world.people.delegate).spaces.changeRole({ membershipId: seat, role: 'observer' });
  await Promise.all([drain(), drain()]);
  await drain();
  const mails = await listKeptMails(portal.contextOf(world.people.admin));
  const token = oneTimeTokenFor(portal, id);
  expect(mails.filter((mail) => mail.body.includes(token)).map((mail) => mail.recipient)).toEqual([
    'new@rival.example',
  ]);
  const toMember = mails.filter(
    (mail) => mail.recipient === 'member@enterprise.example' && mail.locale === 'zh',
  );
  expect(toMember.filter((mail) => mail.subject.includes('角色'))).toHaveLength(1);
  const { rows } = await portal.owner.query(
    'select payload::text from outbox union all select payload::text from audit_payloads',
  );
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('who has lost access meanwhile is not told what is being said', async () => {
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
  const spaceId = await anActiveGroup(portal, world, {
    name: 'Second',
    seats: { secretary: 'secretary', observer: 'observer' },
  });
  const { id: threadId } = await portal.as(world.people.observer).spaces.getSpaceThread({ spaceId });
  await portal.as(world.people.observer).spaces.followThread({ threadId, follow: true });
  await drain();
  await portal.as(world.people.secretary).spaces.postToThread({ threadId, body: 'Secret words.' });
  await portal.as(world.people.observer).spaces.leaveSpace({ spaceId });
  await drain();
  const { rows } = await portal.owner.query(
    `select recipient, state, body from mails where template = 'thread-post' and recipient = 'observer@institute.example'`,
  );
  expect(rows).toEqual([{ recipient: 'observer@institute.example', state: 'not_entitled', body: '' }]);
});

test('a mail and its job come about together or not at all', async () => {
  await drain();
  const boss = openJobQueues(portal.runtimeUrl);
  await boss.start();
  const spaceId = await anActiveGroup(portal, world, { name: 'Third', seats: {} });
  await drain();
  await portal
    .as(world.people.delegate)
    .spaces.inviteMember({ spaceId, email: 'another@rival.example', role: 'member' });
  const jobs = async () => {
    const { rows } = await portal.owner.query<{ mail: string }>(
      `select data->>'mailId' as mail from pgboss.job where name = $1`,
      [queues.sendMail],
    );
    return rows.length;
  };
  const mails = async () =>
    (await portal.owner.query(`select from mails where recipient = 'another@rival.example'`)).rowCount;
  const queue = (tx: SystemTx, mailId: string) => enqueue(boss, tx, queues.sendMail, { mailId });

  const broken = drainOutbox(portal.services, {
    queue: async (tx, mailId) => {
      await queue(tx, mailId);
      throw new Error('the worker dies here');
    },
  });
  await expect(broken).rejects.toThrow('the worker dies here');
  expect([await jobs(), await mails()]).toEqual([0, 0]);

  await drainOutbox(portal.services, { queue });
  await drainOutbox(portal.services, { queue });
  expect([await jobs(), await mails()]).toEqual([1, 1]);
  await boss.stop({ graceful: false });
});
