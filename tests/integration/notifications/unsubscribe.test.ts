import { drainOutbox, sendMail, unsubscribe } from '@portal/api';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import type { OutgoingMail } from '@portal/platform/mailer';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
});

/** What goes out now to the observer. */
async function sent(): Promise<OutgoingMail[]> {
  const queued: Id<'mail'>[] = [];
  const queue = async (_tx: SystemTx, mailId: Id<'mail'>) => void queued.push(mailId);
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue });
  }
  const mails: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void mails.push(mail) };
  for (const id of queued) await sendMail(portal.services, mailer, id);
  return mails.filter((mail) => mail.to === 'observer@institute.example');
}

const tokenOf = (mail: OutgoingMail | undefined) => String(mail?.unsubscribe).split('/unsubscribe/')[1] ?? '';
/** As a mail program's server: nobody is signed in. */
const post = (token: string) => refusalIn(unsubscribe(strangerContext(), { token }));
const strangerContext = () => ({
  ...portal.contextOf(world.people.observer),
  credential: { kind: 'anonymous' } as const,
});

test('each mail of news ends what it came from, by a link in its text and one for mail programs', async () => {
  const { observer, member, secretary } = world.people;
  const api = portal.as(observer);
  const spaceId = await anActiveGroup(portal, world, { name: 'Followed' });
  await sent();
  const documentId = await aDocument(portal, member, spaceId);
  await sent();
  await api.documents.followDocument({ documentId, follow: true });
  await api.spaces.followSpace({ spaceId, follow: true });
  const { id: threadId } = await api.spaces.getSpaceThread({ spaceId });
  await api.spaces.followThread({ threadId, follow: true });
  await aVersion(portal, member, documentId);
  await portal.as(secretary).spaces.postToThread({ threadId, body: 'A question.' });
  const another = await aDocument(portal, member, spaceId);
  const mails = await sent();
  expect(mails).toHaveLength(3);
  for (const mail of mails) {
    expect(mail.text).toContain(String(mail.unsubscribe));
    expect(mail.text).toContain('/settings/notifications');
    expect(await post(tokenOf(mail))).toBe('allowed');
    expect(await post(tokenOf(mail))).toBe('allowed');
  }
  expect((await api.documents.getDocument({ documentId })).following).toBe(false);
  expect((await api.workingGroups.getWorkingGroup({ spaceId })).following).toBe(false);
  expect((await api.spaces.getSpaceThread({ spaceId })).following).toBe(false);
  // Each once by the person and once by the link, however often the link was used.
  expect(await recorded(portal, 'documents.followDocument', 'document', documentId)).toHaveLength(2);
  expect(await recorded(portal, 'spaces.followSpace', 'space', spaceId)).toHaveLength(2);
  await aVersion(portal, member, another);
  expect(await sent()).toEqual([]);
});

test('a mail that is no news has no such link', async () => {
  const { manager } = world.people;
  await portal.as(manager).accounts.suspendPerson({ personId: world.people.observer, reason: 'A test.' });
  const [mail] = await sent();
  expect(mail?.subject).toContain('suspended');
  expect(mail?.unsubscribe).toBeUndefined();
  await portal.as(manager).accounts.readmitPerson({ personId: world.people.observer });
  await sent();
});

test('a link is good for its person and its thing only; what was changed in it is no link', async () => {
  const { observer, member, chair } = world.people;
  const spaceId = await anActiveGroup(portal, world, { name: 'Bound' });
  for (const each of [observer, chair]) await portal.as(each).spaces.followSpace({ spaceId, follow: true });
  await aDocument(portal, member, spaceId);
  const token = tokenOf((await sent())[0]);
  const [person = '', thing = '', mac = ''] = token.split('.');
  const other = await anActiveGroup(portal, world, { name: 'Other' });
  for (const changed of [
    `${chair}.${thing}.${mac}`,
    `${person}.${other}.${mac}`,
    `${person}.digest.${mac}`,
    `${person}.${thing}.${mac.slice(1)}`,
    `${person}.${thing}`,
    `${token}.x`,
    '',
  ]) {
    expect(await post(changed), changed).toBe('not_found common.not_found');
  }
  expect((await portal.as(observer).workingGroups.getWorkingGroup({ spaceId })).following).toBe(true);
  expect(await post(token)).toBe('allowed');
  expect((await portal.as(observer).workingGroups.getWorkingGroup({ spaceId })).following).toBe(false);
  expect((await portal.as(chair).workingGroups.getWorkingGroup({ spaceId })).following).toBe(true);
});

test('no table but that of the mails holds the secret', async () => {
  const { observer, member } = world.people;
  const spaceId = await anActiveGroup(portal, world, { name: 'Secret' });
  await portal.as(observer).spaces.followSpace({ spaceId, follow: true });
  await aDocument(portal, member, spaceId);
  const token = tokenOf((await sent())[0]);
  await post(token);
  const { rows } = await portal.owner.query(
    `select payload::text from outbox union all select payload::text from audit_payloads
     union all select to_jsonb(f)::text from follows f union all select to_jsonb(n)::text from notices n`,
  );
  expect(token.length).toBeGreaterThan(60);
  expect(JSON.stringify(rows)).not.toContain(token.split('.')[2]);
});
