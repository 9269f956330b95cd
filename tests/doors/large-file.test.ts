import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLargeFile, digest, multipart } from './support/large-file.ts';
import { peakWhile, residentMiB } from './support/memory.ts';
import { sendInPieces } from './support/pieces.ts';
import { type Session, signIn } from './support/session.ts';
import { tusOf } from './support/tus-client.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const megabytes = 300;
/** What a large file may cost in memory (acceptance of the first release; performance targets say the same). */
const allowedMiB = 64;

const portal = usePortal();
let web: WebProcess;
let space: Id<'space'>;
let member: Session;
let chair: Session;

beforeAll(async () => {
  const world = await aWorld(portal);
  space = await anActiveGroup(portal, world);
  web = await startWeb(portal, { maxFileBytes: 400 * 2 ** 20, spaceQuotaBytes: 2 * 2 ** 30 });
  member = await signIn(web.origin, 'member@enterprise.example');
  chair = await signIn(web.origin, 'chair@ministry.example');
  // Warm: every door that is measured has been used.
  for (let round = 0; round < 8; round++) await sendAndRead('rest', 4, 'file first');
  await sendAndRead('page', 4, 'file last');
}, 120_000);
afterAll(() => web.stop());

type Door = 'page' | 'rest';
const pathOf = (door: Door) =>
  door === 'rest' ? `/api/v1/spaces/${space}/documents` : `/groups/${space}/documents/upload`;

async function sendAndRead(door: Door, size: number, order: 'file first' | 'file last') {
  const file = aLargeFile(size);
  const part = ['file', { name: 'measurements.bin', bytes: file.bytes() }] as const;
  const fields = [
    ['title', `Measurements ${door} ${order} ${size}`],
    ['label', 'group'],
    ['note', 'Raw data'],
  ] as const;
  const sent = multipart(order === 'file first' ? [part, ...fields] : [...fields, part]);
  const answer = await member.post(pathOf(door), sent.body, {
    headers: { ...sent.headers, accept: 'application/json' },
  });
  const body = (await answer.json()) as { id?: string; documentIds?: string[] };
  expect(answer.status, JSON.stringify(body)).toBe(201);
  const id = body.id ?? body.documentIds?.[0];
  const read = await chair.get(`/documents/${id}/versions/1/content`);
  expect(read.status).toBe(200);
  const sha256 = file.sha256();
  expect(read.headers.get('etag')).toBe(`"${sha256}"`);
  expect(await digest(read)).toEqual({ sha256, size: file.size });
}

for (const door of ['page', 'rest'] as const) {
  for (const order of ['file first', 'file last'] as const) {
    test(`${megabytes} MB over the ${door}, ${order}: identical bytes, flat memory`, async () => {
      const idle = residentMiB(web.pid);
      const peak = await peakWhile(web.pid, () => sendAndRead(door, megabytes, order));
      const told = `${(peak - idle).toFixed(0)} MiB above the idle ${idle.toFixed(0)} MiB`;
      expect(peak - idle, told).toBeLessThanOrEqual(allowedMiB);
    });
  }
}

test(`${megabytes} MB in pieces: identical bytes, flat memory`, async () => {
  const sender = tusOf(member, web.origin);
  const idle = residentMiB(web.pid);
  const file = aLargeFile(megabytes);
  let documentId: string | null = null;
  const peak = await peakWhile(web.pid, async () => {
    documentId = await sendInPieces(sender, file, { spaceId: space, filename: 'pieces.bin' });
  });
  const read = await chair.get(`/documents/${documentId}/versions/1/content`);
  expect(await digest(read)).toEqual({ sha256: file.sha256(), size: file.size });
  const told = `${(peak - idle).toFixed(0)} MiB above the idle ${idle.toFixed(0)} MiB`;
  expect(peak - idle, told).toBeLessThanOrEqual(allowedMiB);
});

const kept = () =>
  readdirSync(portal.storageFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('one byte too many is refused, and leaves nothing behind', async () => {
  const before = kept();
  const sent = multipart([['file', { name: 'too-large.bin', bytes: aLargeFile(401).bytes() }]]);
  const answer = await member.post(pathOf('rest'), sent.body, { headers: sent.headers });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ error: { code: 'documents.too_large' } });
  expect(kept()).toEqual(before);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const before = kept();
  const stop = new AbortController();
  async function* broken() {
    let sent = 0;
    for await (const chunk of aLargeFile(50).bytes()) {
      yield chunk;
      sent += 1;
      if (sent === 20) stop.abort();
    }
  }
  const sent = multipart([['file', { name: 'broken.bin', bytes: broken() }]]);
  await expect(
    member.post(pathOf('rest'), sent.body, { headers: sent.headers, signal: stop.signal }),
  ).rejects.toThrow();
  await expect.poll(kept, { timeout: 5_000 }).toEqual(before);
  const list = await (await member.get(`/api/v1/spaces/${space}/documents?limit=100`)).text();
  expect(list).not.toContain('broken');
});
