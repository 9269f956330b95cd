import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { purgeTrash, sweep, Upload } from '@portal/api';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { indexed } from '@portal/test-support/indexed';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

const trash = (documentId: Id<'document'>) =>
  portal.as(world.people.member).documents.trashDocuments({ documentIds: [documentId] });
const usedBytes = async () => {
  const { rows } = await portal.owner.query<{ used: number }>(
    'select used_bytes::int as used from spaces where id = $1',
    [uuidFromId('space', group)],
  );
  return rows[0]?.used ?? 0;
};
const keptFiles = async () =>
  (await readdir(join(portal.storageFolder, 'blobs'), { recursive: true })).filter((name) =>
    name.includes('/'),
  ).length;

/** How many rows speak of a document, in every table that could. */
async function traces(documentId: Id<'document'>): Promise<number> {
  const { rows } = await portal.owner.query<{ n: number }>(
    `select (select count(*) from documents where id = $1) + (select count(*) from document_versions where document_id = $1)
       + (select count(*) from document_opens where document_id = $1) + (select count(*) from threads where document_id = $1)
       + (select count(*) from follows where document_id = $1) + (select count(*) from document_texts where document_id = $1)
       + (select count(*) from search_entries where object_id = $1)
       + (select count(*) from search_entries e where kind = 'post' and not exists (select from posts where id = e.object_id))
       as n`,
    [uuidFromId('document', documentId)],
  );
  return Number(rows[0]?.n);
}

/** With two versions, somebody who opened and follows it, and a question under it. */
async function aLivelyDocument(): Promise<Id<'document'>> {
  const { member, chair } = world.people;
  const documentId = await aDocument(portal, member, group, { title: 'vexillology', body: 'first words' });
  const upload = await Upload.begin(portal.contextOf(member), { kind: 'document', documentId }, null);
  await upload.receive(Readable.from([Buffer.from('second words')]), 'notes.txt');
  await upload.finish({});
  const { id: threadId } = await portal.as(chair).documents.getDocumentThread({ documentId });
  await portal.as(chair).spaces.postToThread({ threadId, body: 'What is it?' });
  await portal.as(chair).documents.followDocument({ documentId, follow: true });
  await indexed(portal);
  return documentId;
}

test('after thirty days nothing is left of it but the record, and its room is free again', async () => {
  const [room, files] = [await usedBytes(), await keptFiles().catch(() => 0)];
  const documentId = await aLivelyDocument();
  await trash(documentId);
  portal.clock.pass({ days: 29, hours: 23 });
  expect(await purgeTrash(portal.services)).toBe(0);
  const [item] = (await portal.as(world.people.chair).documents.listTrash({ spaceId: group })).items;
  expect(item?.destroyedFrom?.getTime()).toBeGreaterThan(portal.clock.now().getTime());
  portal.clock.pass({ hours: 1 });
  expect(await purgeTrash(portal.services)).toBe(1);
  expect(await purgeTrash(portal.services)).toBe(0);
  expect([await traces(documentId), await usedBytes()]).toEqual([0, room]);
  expect((await portal.as(world.people.chair).documents.listTrash({ spaceId: group })).items).toEqual([]);
  const read = (id: Id<'document'>) =>
    refusalIn(portal.as(world.people.member).documents.getDocument({ documentId: id }));
  expect(await read(documentId)).toBe(await read(neverExisted.document));
  expect(await recorded(portal, 'documents.purgeTrash', 'document', documentId)).toEqual(['allowed']);
  const { rows } = await portal.owner.query<{ payload: object }>(
    `select p.payload from audit_events e join audit_payloads p on p.event_id = e.id where e.name = 'documents.purgeTrash'`,
  );
  expect(rows).toEqual([{ payload: { number: expect.stringMatching(/-\d{3}$/u), versions: 2, bytes: 23 } }]);
  // The bytes stay for a backup that has begun, and go with the sweeper a day later.
  await sweep(portal.services);
  expect(await keptFiles()).toBe(files + 2);
  portal.clock.pass({ days: 1, hours: 1 });
  await sweep(portal.services);
  expect(await keptFiles()).toBe(files);
});

test('what was taken out in time, recalled or withdrawn stays, however old', async () => {
  const { member } = world.people;
  const { documents } = portal.as(member);
  const back = await aLivelyDocument();
  const [recalled, withdrawn] = [
    await aDocument(portal, member, group),
    await aDocument(portal, member, group),
  ];
  await trash(back);
  portal.clock.pass({ days: 29 });
  await documents.restoreDocuments({ documentIds: [back] });
  await documents.recallDocument({ documentId: recalled, reason: 'A mistake.' });
  await documents.withdrawDocument({ documentId: withdrawn, reason: 'Past.' });
  portal.clock.pass({ days: 60 });
  expect(await purgeTrash(portal.services)).toBe(0);
  // Put away anew, its thirty days begin anew.
  await trash(back);
  portal.clock.pass({ days: 2 });
  expect(await purgeTrash(portal.services)).toBe(0);
  await documents.restoreDocuments({ documentIds: [back] });
  for (const documentId of [back, recalled, withdrawn]) {
    expect((await documents.getDocument({ documentId })).id).toBe(documentId);
  }
});

test('a crash in the middle leaves the document whole, with its bytes; two workers destroy it once', async () => {
  const documentId = await aLivelyDocument();
  const kept = [await traces(documentId), await usedBytes()];
  await trash(documentId);
  portal.clock.pass({ days: 31 });
  const crashing = {
    ...portal.services,
    fault: () => {
      throw new Error('the power went');
    },
  };
  await expect(purgeTrash(crashing)).rejects.toThrow('the power went');
  expect([await traces(documentId), await usedBytes()]).toEqual(kept);
  await portal.as(world.people.member).documents.restoreDocuments({ documentIds: [documentId] });
  await sweep(portal.services);
  const { versions } = await portal.as(world.people.member).documents.getDocument({ documentId });
  expect(versions).toHaveLength(2);
  await trash(documentId);
  portal.clock.pass({ days: 31 });
  const both = await Promise.all([purgeTrash(portal.services), purgeTrash(portal.services)]);
  expect(both.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await traces(documentId)).toBe(0);
});
