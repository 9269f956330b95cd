import { drainOutbox, sendMail } from '@portal/api';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;
let names = 0;
beforeAll(async () => {
  world = await aWorld(portal);
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
});
beforeEach(async () => {
  names += 1;
  spaceId = await anActiveGroup(portal, world, { name: `Group ${names}` });
  await drain();
  await portal.owner.query('delete from mails');
});

const observerAddress = 'observer@institute.example';

async function drain(): Promise<Id<'mail'>[]> {
  const queued: Id<'mail'>[] = [];
  const queue = async (_tx: SystemTx, mailId: Id<'mail'>) => {
    queued.push(mailId);
  };
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue });
  }
  return queued;
}

async function mails(): Promise<{ template: string; recipient: string; state: string; body: string }[]> {
  const { rows } = await portal.owner.query(
    'select template, recipient, state, subject, body from mails order by template, recipient',
  );
  return rows;
}
const told = async () => (await mails()).map((mail) => `${mail.template} ${mail.recipient} ${mail.state}`);

test('who follows a group hears of its documents and versions, and by number only', async () => {
  const { observer, member, chair } = world.people;
  await portal.as(observer).spaces.followSpace({ spaceId, follow: true });
  await portal.as(member).spaces.followSpace({ spaceId, follow: true });
  const documentId = await aDocument(portal, member, spaceId, { title: 'Secret title' });
  await aVersion(portal, chair, documentId);
  await drain();
  expect(await told()).toEqual([
    `document-posted ${observerAddress} queued`,
    'version-added member@enterprise.example queued',
    `version-added ${observerAddress} queued`,
  ]);
  const all = JSON.stringify(await mails());
  expect(all).toMatch(/[A-Z]+-001/u);
  expect(all).toContain(`Group ${names}`);
  expect(all).not.toMatch(/Secret title|notes\.txt|Chair Person/u);
});

test('who follows a document hears of versions and of its withdrawal, once and as its follower', async () => {
  const { observer, member } = world.people;
  const documentId = await aDocument(portal, member, spaceId);
  await portal.as(observer).documents.followDocument({ documentId, follow: true });
  await portal.as(observer).spaces.followSpace({ spaceId, follow: true });
  await aVersion(portal, member, documentId);
  await portal.as(member).documents.withdrawDocument({ documentId, reason: 'Overtaken.' });
  await drain();
  expect(await told()).toEqual([
    `document-posted ${observerAddress} queued`,
    `document-withdrawn ${observerAddress} queued`,
    `new-version ${observerAddress} queued`,
  ]);
  expect(JSON.stringify(await mails())).not.toContain('Overtaken');
});

test('nobody is told of what they may not see, whatever they follow', async () => {
  const { manager, observer, member } = world.people;
  // The manager sees the group, never its documents.
  await portal.as(manager).spaces.followSpace({ spaceId, follow: true });
  await portal.as(observer).spaces.followSpace({ spaceId, follow: true });
  await aDocument(portal, member, spaceId);
  await portal.as(observer).spaces.leaveSpace({ spaceId });
  await drain();
  expect((await mails()).map(({ state, body }) => [state, body])).toEqual([
    ['not_entitled', ''],
    ['not_entitled', ''],
  ]);
});

test('what lies in the trash is in no mail, although a keeper still sees it', async () => {
  const { secretary, member, chair } = world.people;
  await portal.as(secretary).spaces.followSpace({ spaceId, follow: true });
  const documentId = await aDocument(portal, member, spaceId);
  const { id: threadId } = await portal.as(chair).documents.getDocumentThread({ documentId });
  await portal.as(secretary).spaces.followThread({ threadId, follow: true });
  await portal.as(chair).spaces.postToThread({ threadId, body: 'Is this the right file?' });
  await portal.as(member).documents.trashDocuments({ documentIds: [documentId] });
  await drain();
  const toSecretary = (await told()).filter((line) => line.includes('secretary@'));
  expect(toSecretary).toEqual([
    'document-posted secretary@body.example not_entitled',
    'thread-post secretary@body.example not_entitled',
  ]);
});

test('whoever comes to follow the document itself in between is still told, once', async () => {
  const { observer, member } = world.people;
  const documentId = await aDocument(portal, member, spaceId);
  await portal.as(observer).spaces.followSpace({ spaceId, follow: true });
  await aVersion(portal, member, documentId);
  const queued = await drain();
  await portal.as(observer).documents.followDocument({ documentId, follow: true });
  const sent: string[] = [];
  const mailer = { send: async (mail: { subject: string }) => void sent.push(mail.subject) };
  for (const id of queued) await sendMail(portal.services, mailer, id);
  expect(sent).toHaveLength(2);
});

const ends: Record<string, (documentId: Id<'document'>) => Promise<unknown>> = {
  'the seat ends': () => portal.as(world.people.observer).spaces.leaveSpace({ spaceId }),
  'the document is recalled': (documentId) =>
    portal.as(world.people.member).documents.recallDocument({ documentId, reason: 'A mistake.' }),
  'it is followed no longer': () =>
    portal.as(world.people.observer).spaces.followSpace({ spaceId, follow: false }),
};

test.each(Object.keys(ends))('a mail that waits is emptied when %s before it goes out', async (how) => {
  await portal.as(world.people.observer).spaces.followSpace({ spaceId, follow: true });
  const documentId = await aDocument(portal, world.people.member, spaceId);
  const queued = await drain();
  expect(await told()).toEqual([`document-posted ${observerAddress} queued`]);
  await ends[how]?.(documentId);
  const sent: string[] = [];
  const mailer = { send: async (mail: { to: string }) => void sent.push(mail.to) };
  for (const id of queued) await sendMail(portal.services, mailer, id);
  expect(sent).toEqual([]);
  expect((await mails())[0]).toMatchObject({ state: 'not_entitled', body: '', subject: '' });
});
