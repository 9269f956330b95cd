import { drainOutbox, unsubscribe } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;
let outer: Id<'folder'>;
let inner: Id<'folder'>;
let names = 0;
beforeAll(async () => {
  world = await aWorld(portal);
  await portal.owner.query(`update people set mail_pace = 'at_once'`);
});
beforeEach(async () => {
  names += 1;
  spaceId = await anActiveGroup(portal, world, { name: `Group ${names}`, visibility: 'partners' });
  const { documents } = portal.as(world.people.secretary);
  outer = (await documents.createFolder({ spaceId, name: `Papers ${names}` })).id;
  inner = (await documents.createFolder({ spaceId, name: `Drafts ${names}`, parentId: outer })).id;
  await told();
});

const follow = (
  folderId: Id<'folder'>,
  person: 'observer' | 'outsider' | 'manager' = 'observer',
  on = true,
) => refusalIn(portal.as(world.people[person]).documents.followFolder({ folderId, follow: on }));
const file = (folderId?: Id<'folder'>) =>
  aDocument(portal, world.people.member, spaceId, folderId ? { folderId } : {});

/** What the observer was told since the last time, by the kind of mail. */
async function told(): Promise<string[]> {
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
  const { rows } = await portal.owner.query<{ template: string; recipient: string }>(
    'delete from mails returning template, recipient',
  );
  return rows
    .filter((each) => each.recipient === 'observer@institute.example')
    .map((each) => each.template)
    .sort();
}

test('who follows a folder hears of what comes into it and into the folders in it, and of nothing else', async () => {
  expect(await follow(outer)).toBe('allowed');
  expect(await follow(outer)).toBe('allowed');
  expect((await portal.as(world.people.observer).documents.openFolder({ folderId: outer })).following).toBe(
    true,
  );
  await file();
  expect(await told()).toEqual([]);
  const documentId = await file(inner);
  await aVersion(portal, world.people.member, documentId);
  expect(await told()).toEqual(['document-filed', 'version-filed']);
  expect(await follow(outer, 'observer', false)).toBe('allowed');
  await file(outer);
  expect(await told()).toEqual([]);
  expect(await recorded(portal, 'documents.followFolder', 'folder', outer)).toHaveLength(3);
});

test('who follows document, folders and group is told once, for the closest', async () => {
  const documentId = await file(inner);
  const observer = portal.as(world.people.observer);
  await observer.spaces.followSpace({ spaceId, follow: true });
  await follow(outer);
  await follow(inner);
  await told();
  await aVersion(portal, world.people.member, documentId);
  expect(await told()).toEqual(['version-filed']);
  await observer.documents.followDocument({ documentId, follow: true });
  await aVersion(portal, world.people.member, documentId);
  expect(await told()).toEqual(['new-version']);
});

test('nobody but members knows of a folder, and who leaves hears no more of it', async () => {
  expect(await follow(outer, 'outsider')).toBe('not_found common.not_found');
  expect(await follow(outer, 'manager')).toBe('not_found common.not_found');
  await follow(outer);
  await portal.as(world.people.observer).spaces.leaveSpace({ spaceId });
  await aDocument(portal, world.people.member, spaceId, { folderId: outer, label: 'partners' });
  expect(await told()).toEqual([]);
  const { follows } = await portal.as(world.people.observer).notifications.getMailSettings({});
  expect(follows.map((each) => each.folder?.name)).not.toContain(`Papers ${names}`);
});

test('a folder that is taken away is followed by nobody; a mail’s link ends following with one press', async () => {
  await follow(inner);
  const settings = () => portal.as(world.people.observer).notifications.getMailSettings({});
  expect((await settings()).follows.map((each) => each.folder?.name)).toContain(`Drafts ${names}`);
  await portal.as(world.people.secretary).documents.dissolveFolder({ folderId: inner });
  expect((await settings()).follows.map((each) => each.folder?.name)).not.toContain(`Drafts ${names}`);

  await follow(outer);
  await file(outer);
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
  const { rows } = await portal.owner.query<{ body: string }>(
    `select body from mails where template = 'document-filed' and recipient = 'observer@institute.example'`,
  );
  const token = /\/unsubscribe\/(\S+)/u.exec(rows[0]?.body ?? '')?.[1];
  await unsubscribe(portal.contextOf(world.people.chair), { token });
  await told();
  await file(outer);
  expect(await told()).toEqual([]);
});
