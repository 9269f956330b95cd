import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bytesOf, cutAfter, mebibyte, offsetOf, sha, usePieces } from './support/pieces.ts';
import { stranger } from './support/session.ts';
import { metadataHeader, tusOf } from './support/tus-client.ts';
import { startWeb } from './support/web-process.ts';

const pieces = usePieces();

test('the portal says which parts of the protocol it speaks', async () => {
  const answer = await tusOf(stranger(pieces.place.webs[0].origin), pieces.place.webs[0].origin).ask(
    'OPTIONS',
    '/files',
  );
  expect(answer.status).toBe(204);
  expect(answer.headers.get('tus-version')).toBe('1.0.0');
  expect(answer.headers.get('tus-extension')?.split(',').sort()).toEqual(
    ['checksum', 'creation', 'creation-with-upload', 'expiration', 'termination'].sort(),
  );
  expect(answer.headers.get('tus-checksum-algorithm')).toBe('sha1,sha256');
  expect(answer.headers.get('tus-max-size')).toBe(String(64 * mebibyte));
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('a file in pieces is posted with its last byte, whole, with the fields it began with', async () => {
  const bytes = bytesOf(3 * mebibyte + 17);
  const path = await pieces.begun(bytes.length, '‮report العربية.bin', {
    title: 'In pieces',
    label: 'group',
    note: '分段',
  });
  expect(path).toMatch(/^\/files\/upl_/u);
  const first = await pieces.mine().patch(path, 0, bytes.slice(0, 2 * mebibyte));
  expect([first.status, offsetOf(first)]).toEqual([204, 2 * mebibyte]);
  expect(Date.parse(first.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now() + 86_000_000);
  const told = await pieces.mine().head(path);
  expect([told.status, offsetOf(told), told.headers.get('upload-length')]).toEqual([
    200,
    2 * mebibyte,
    String(bytes.length),
  ]);
  expect(told.headers.get('cache-control')).toBe('no-store');
  expect(told.headers.get('upload-metadata')).toContain(metadataHeader({ note: '分段' }));
  expect(
    await (await pieces.place.member.get(`/api/v1/spaces/${pieces.place.space}/documents`)).text(),
  ).not.toContain('In pieces');

  const last = await pieces.mine().patch(path, 2 * mebibyte, bytes.slice(2 * mebibyte));
  expect([last.status, offsetOf(last)]).toEqual([204, bytes.length]);
  const documentId = last.headers.get('document-id');
  expect(await pieces.read(documentId)).toEqual({ sha256: sha(bytes).digest('hex'), size: bytes.length });
  const found = await (await pieces.place.member.get(`/api/v1/documents/${documentId}`)).json();
  expect(found).toMatchObject({ title: 'In pieces', fileName: 'report العربية.bin', label: 'group' });

  // The answer to the last piece was lost: asking gives it again, sending again posts nothing.
  const again = await pieces.mine().head(path);
  expect([offsetOf(again), again.headers.get('document-id')]).toEqual([bytes.length, documentId]);
  expect((await pieces.mine().patch(path, bytes.length - 1, bytes.slice(-1))).status).toBe(409);
  expect(await pieces.reservedBytes()).toBe(0);
});

test('a small file goes with its creation; a new version goes on top of its document', async () => {
  const bytes = bytesOf(1000);
  const whole = { 'content-type': 'application/offset+octet-stream' };
  const posted = await pieces
    .mine()
    .ask(
      'POST',
      '/files',
      { 'upload-length': '1000', 'upload-metadata': metadataHeader(pieces.inGroup('small.bin')), ...whole },
      bytes,
    );
  expect(posted.status).toBe(201);
  const documentId = posted.headers.get('document-id') ?? '';
  const newer = bytesOf(2000);
  const path = (
    await pieces.mine().create(2000, { filename: 'small.bin', documentId, revision: '1' })
  ).headers.get('location');
  expect((await pieces.mine().patch(String(path), 0, newer)).headers.get('document-id')).toBe(documentId);
  expect(await pieces.read(documentId, 2)).toEqual({ sha256: sha(newer).digest('hex'), size: 2000 });
  // Somebody else's newer version stands: the stale one is refused before it is sent again in vain.
  const stale = (
    await pieces.mine().create(10, { filename: 'small.bin', documentId, revision: '1' })
  ).headers.get('location');
  expect((await pieces.mine().patch(String(stale), 0, bytesOf(10))).status).toBe(409);
});

test('a sender who is cut off goes on where it stopped, at another process too', async () => {
  const bytes = bytesOf(4 * mebibyte);
  const path = await pieces.begun(bytes.length, 'cut.bin');
  const { stream, cut } = cutAfter(bytes.slice(0, mebibyte));
  const sending = pieces.mine().patch(path, 0, stream);
  const there = tusOf(pieces.place.member, pieces.place.webs[1].origin);
  await expect
    .poll(async () => (await pieces.keptFiles()).some((file) => file.includes('incoming')), {
      timeout: 5_000,
    })
    .toBe(true);
  await sleep(300);
  cut();
  await expect(sending).rejects.toThrow();
  const offset = offsetOf(await there.head(path));
  expect(offset).toBe(mebibyte);
  const last = await there.patch(path, offset, bytes.slice(offset));
  expect(await pieces.read(last.headers.get('document-id'))).toEqual({
    sha256: sha(bytes).digest('hex'),
    size: bytes.length,
  });
});

test('a connection that hangs gives the file up to the one that comes after it, at another process too', async () => {
  const bytes = bytesOf(2 * mebibyte);
  for (const origin of [pieces.place.webs[0].origin, pieces.place.webs[1].origin]) {
    const path = await pieces.begun(bytes.length, 'hangs.bin');
    const { stream } = cutAfter(bytes.slice(0, mebibyte));
    const hanging = pieces
      .mine()
      .patch(path, 0, stream)
      .catch(() => null);
    await sleep(300);
    const next = tusOf(pieces.place.member, origin);
    const offset = offsetOf(await next.head(path));
    expect(offset).toBe(mebibyte);
    const last = await next.patch(path, offset, bytes.slice(offset));
    expect((await pieces.read(last.headers.get('document-id'))).sha256).toBe(sha(bytes).digest('hex'));
    await hanging;
  }
}, 30_000);

test('a server that is killed in the middle, and between keeping and posting, loses nothing and posts once', async () => {
  const bytes = bytesOf(3 * mebibyte);
  const title = 'Survives';
  const path = await pieces.begun(bytes.length, 'killed.bin', { title });
  const fragile = await startWeb(pieces.portal, { faultPoint: 'after_keep' });
  const there = tusOf(pieces.place.member, fragile.origin);
  const { stream } = cutAfter(bytes.slice(0, mebibyte));
  const sending = there.patch(path, 0, stream).catch(() => null);
  await sleep(400);
  await fragile.stop('SIGKILL');
  await sending;
  const offset = offsetOf(await pieces.mine().head(path));
  expect(offset).toBe(mebibyte);

  const dying = await startWeb(pieces.portal, { faultPoint: 'after_keep' });
  await expect(
    tusOf(pieces.place.member, dying.origin).patch(path, offset, bytes.slice(offset)),
  ).rejects.toThrow();
  // All bytes are there, but nothing was posted: the last one is asked for again.
  const told = await pieces.mine().head(path);
  expect([offsetOf(told), told.headers.get('document-id')]).toEqual([bytes.length - 1, null]);
  const last = await pieces.mine().patch(path, bytes.length - 1, bytes.slice(-1));
  expect((await pieces.read(last.headers.get('document-id'))).sha256).toBe(sha(bytes).digest('hex'));
  const list = await (
    await pieces.place.member.get(`/api/v1/spaces/${pieces.place.space}/documents?limit=100`)
  ).text();
  expect(list.split(title).length - 1).toBe(1);
  expect(await pieces.reservedBytes()).toBe(0);
}, 60_000);

test('an upload that is ended leaves nothing and gives its room back', async () => {
  const before = pieces.keptFiles();
  const path = await pieces.begun(5 * mebibyte, 'ended.bin');
  await pieces.mine().patch(path, 0, bytesOf(mebibyte));
  expect(await pieces.reservedBytes()).toBe(5 * mebibyte);
  expect((await pieces.mine().remove(path)).status).toBe(204);
  expect((await pieces.mine().head(path)).status).toBe(404);
  expect(await pieces.reservedBytes()).toBe(0);
  expect(pieces.keptFiles()).toEqual(before);
});

test('two pieces at the same offset at once: the file is what one of them sent, never a mixture (trust.md E2)', async () => {
  const bytes = bytesOf(2 * mebibyte);
  for (let round = 0; round < 4; round++) {
    const path = await pieces.begun(bytes.length, `twice-${round}.bin`);
    const answers = await Promise.all([
      pieces.mine().patch(path, 0, bytes),
      tusOf(pieces.place.member, pieces.place.webs[1].origin)
        .patch(path, 0, bytes)
        .catch(() => null),
    ]);
    const statuses = answers.map((answer) => answer?.status);
    let documentId = answers.map((answer) => answer?.headers.get('document-id')).find(Boolean) ?? null;
    // The later one may have taken the file over from the earlier one: then it is simply gone on with.
    if (!documentId) {
      const offset = offsetOf(await pieces.mine().head(path));
      documentId = (await pieces.mine().patch(path, offset, bytes.slice(offset))).headers.get('document-id');
    }
    expect((await pieces.read(documentId)).sha256, JSON.stringify(statuses)).toBe(sha(bytes).digest('hex'));
    const list = await (
      await pieces.place.member.get(`/api/v1/spaces/${pieces.place.space}/documents?limit=100`)
    ).text();
    expect(list.split(`"twice-${round}"`).length - 1).toBe(1);
  }
}, 60_000);
