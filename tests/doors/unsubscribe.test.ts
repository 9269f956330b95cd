import { drainOutbox } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let world: World;
let spaceId: Id<'space'>;

beforeAll(async () => {
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world);
  web = await startWeb(portal, { logLevel: 'info' });
}, 120_000);
afterAll(() => web.stop());

const following = async () =>
  (await portal.as(world.people.observer).workingGroups.getWorkingGroup({ spaceId })).following;

/** The path of the link in the newest mail about the group. */
async function linkInMail(): Promise<string> {
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
  await portal.as(world.people.observer).spaces.followSpace({ spaceId, follow: true });
  await aDocument(portal, world.people.member, spaceId);
  await drainOutbox(portal.services, { queue: null });
  const { rows } = await portal.owner.query<{ body: string }>(
    `select body from mails where template = 'document-posted' order by created_at desc, id desc limit 1`,
  );
  return /\/unsubscribe\/[\w.-]+/u.exec(rows[0]?.body ?? '')?.[0] ?? '';
}

const oneClick = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${web.origin}${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  });

test('the server of a mail program ends the mails by one post, with no origin and no cookie (RFC 8058)', async () => {
  const path = await linkInMail();
  const looked = await fetch(`${web.origin}${path}`, { redirect: 'manual' });
  expect([looked.status, looked.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
  expect(await looked.text()).not.toContain('Battery passport');
  expect(await following()).toBe(true);
  const posted = await oneClick(path);
  expect(posted.status).toBe(200);
  expect(await following()).toBe(false);
  expect(await posted.text()).not.toContain('Battery passport');
});

test('whatever origin the post names, and only there', async () => {
  const path = await linkInMail();
  for (const origin of ['null', 'https://mail.example']) {
    expect((await oneClick(path, { origin })).status, origin).toBe(200);
  }
  expect((await oneClick('/unsubscribe/per_x.digest.nothing')).status).toBe(404);
  for (const elsewhere of ['/preferences', '/email/nothing', '/unsubscribe/a/b', '/sign-in']) {
    expect((await oneClick(elsewhere)).status, elsewhere).toBe(403);
  }
});

test('the secret is in no log', async () => {
  const path = await linkInMail();
  await oneClick(path);
  expect(web.written()).not.toContain(path.split('.').at(-1));
});
