import { setTimeout as sleep } from 'node:timers/promises';
import { sweep } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { aDocument } from '@portal/test-support/scenarios';
import { expect, test } from 'vitest';
import { bytesOf, cutAfter, mebibyte, offsetOf, sha, usePieces } from './support/pieces.ts';
import { signIn, stranger } from './support/session.ts';
import { metadataHeader, tusOf } from './support/tus-client.ts';

const pieces = usePieces();
/** The web servers of this test live in the present, not on the clock of its portal. */
const sweepNow = () => sweep({ ...pieces.portal.services, clock: { now: () => new Date() } });

test('an upload to which nothing comes for a day expires (410), and is forgotten a day later (404)', async () => {
  const path = await pieces.begun(1000, 'late.bin');
  await pieces.portal.owner.query(`update resumable_uploads set expires_at = now() - interval '1 minute'`);
  expect((await pieces.mine().head(path)).status).toBe(410);
  expect((await pieces.mine().patch(path, 0, bytesOf(1000))).status).toBe(410);
  await pieces.portal.owner.query(`update uploads set created_at = now() - interval '2 days'`);
  await sweepNow();
  expect(await pieces.reservedBytes()).toBe(0);
  expect((await pieces.mine().head(path)).status).toBe(410);
  await pieces.portal.owner.query(`update resumable_uploads set expires_at = now() - interval '2 days'`);
  await sweepNow();
  expect((await pieces.mine().head(path)).status).toBe(404);
});

test('while pieces come, the room is kept however long it takes', async () => {
  const path = await pieces.begun(2000, 'slow.bin');
  await pieces.mine().patch(path, 0, bytesOf(1000));
  await pieces.portal.owner.query(`update uploads set created_at = now() - interval '3 days'`);
  await sweepNow();
  expect(await pieces.reservedBytes()).toBe(2000);
  expect((await pieces.mine().patch(path, 1000, bytesOf(1000))).status).toBe(204);
});

test('a piece that was damaged on the way is refused as a whole', async () => {
  const bytes = bytesOf(2000);
  const path = await pieces.begun(2000, 'checked.bin');
  const with_ = (algorithm: string, digestOf: Uint8Array) => ({
    'upload-checksum': `${algorithm} ${sha(digestOf, algorithm).digest('base64')}`,
  });
  const piece = bytes.slice(0, 1000);
  const damaged = await pieces.mine().patch(path, 0, piece, with_('sha1', bytes));
  expect(damaged.status).toBe(460);
  expect(offsetOf(await pieces.mine().head(path))).toBe(0);
  expect((await pieces.mine().patch(path, 0, piece, { 'upload-checksum': 'md4 AAAA' })).status).toBe(400);
  expect((await pieces.mine().patch(path, 0, piece, { 'upload-checksum': 'sha1' })).status).toBe(400);
  expect((await pieces.mine().patch(path, 0, piece, with_('sha1', piece))).status).toBe(204);
  const rest = bytes.slice(1000);
  const last = await pieces.mine().patch(path, 1000, rest, with_('sha256', rest));
  expect((await pieces.read(last.headers.get('document-id'))).sha256).toBe(sha(bytes).digest('hex'));
});

test('another person finds no more at an upload than at an id that never was (trust.md E1)', async () => {
  const path = await pieces.begun(1000, 'private.bin');
  const never = path.replace(/.{6}$/u, 'aaaaaa');
  for (const who of [
    pieces.place.chair,
    await signIn(pieces.place.webs[0].origin, 'outsider@rival.example'),
  ]) {
    const them = tusOf(who, pieces.place.webs[0].origin);
    for (const ask of [
      (at_: string) => them.head(at_),
      (at_: string) => them.patch(at_, 0, bytesOf(10)),
      (at_: string) => them.remove(at_),
    ]) {
      const [theirs, none] = [await ask(path), await ask(never)];
      expect([theirs.status, none.status]).toEqual([404, 404]);
      const body = async (answer: Response) => (await answer.text()).replace(/"requestId":"[^"]+"/u, '');
      expect(await body(theirs)).toBe(await body(none));
    }
  }
  expect(
    (await tusOf(stranger(pieces.place.webs[0].origin), pieces.place.webs[0].origin).head(path)).status,
  ).toBe(401);
  expect((await pieces.mine().head('/files/not-an-id')).status).toBe(404);
  expect(offsetOf(await pieces.mine().head(path))).toBe(0);
  await pieces.mine().remove(path);
});

test('what breaks the protocol or a rule is refused before a byte is taken (trust.md E2, C9)', async () => {
  const long = { 'upload-metadata': metadataHeader(pieces.inGroup('x', { note: 'n'.repeat(7_000) })) };
  const of = (metadata: Record<string, string>, length = 10) => pieces.mine().create(length, metadata);
  expect((await pieces.mine().create(10, {}, long)).status).toBe(400);
  expect((await pieces.mine().create(10, {}, { 'upload-metadata': 'filename %%%' })).status).toBe(400);
  expect((await of({ filename: 'x' })).status).toBe(400);
  expect((await of({ ...pieces.inGroup('x'), documentId: 'doc_x' })).status).toBe(400);
  expect((await of(pieces.inGroup('x', { authorId: 'somebody' }))).status).toBe(400);
  expect((await of(pieces.inGroup('x', { label: 'partners' }))).status).toBe(422);
  expect((await of({ filename: 'x', spaceId: 'spc_nothing' })).status).toBe(404);
  expect((await of(pieces.inGroup('x'), 0)).status).toBe(422);
  expect((await of(pieces.inGroup('x'), 65 * mebibyte)).status).toBe(413);
  expect(
    (await pieces.mine().create(10, pieces.inGroup('x'), { 'upload-concat': 'final;/files/a /files/../b' }))
      .status,
  ).toBe(501);
  expect((await pieces.mine().create(10, pieces.inGroup('x'), { 'tus-resumable': '0.2.2' })).status).not.toBe(
    201,
  );
  expect(
    (await pieces.mine().ask('POST', '/files', { 'upload-metadata': metadataHeader(pieces.inGroup('x')) }))
      .status,
  ).toBe(400);
  expect(
    (await pieces.mine().create(10, pieces.inGroup('x'), { origin: 'https://evil.example' })).status,
  ).toBe(403);
  const polluting = await pieces.mine().create(10, pieces.inGroup('x', { ['__proto__']: 'polluted' }));
  await pieces.mine().remove(polluting.headers.get('location') ?? '');
  expect(({} as { polluted?: string }).polluted).toBeUndefined();

  const path = await pieces.begun(1000, 'offset.bin');
  expect((await pieces.mine().patch(path, 10, bytesOf(10))).status).toBe(409);
  expect([400, 413]).toContain((await pieces.mine().patch(path, 0, bytesOf(1001))).status);
  expect((await pieces.mine().patch(path, 0, bytesOf(10), { origin: 'https://evil.example' })).status).toBe(
    403,
  );
  await pieces.mine().remove(path);
  const { rows } = await pieces.portal.owner.query('select from uploads');
  expect(rows).toEqual([]);
});

test('room is reserved for all of it at the beginning: the last one who does not fit is told at once', async () => {
  const begun = [
    await pieces.begun(60 * mebibyte, 'a.bin'),
    await pieces.begun(60 * mebibyte, 'b.bin'),
    await pieces.begun(60 * mebibyte, 'c.bin'),
    await pieces.begun(60 * mebibyte, 'd.bin'),
  ];
  const full = await pieces.mine().create(64 * mebibyte, pieces.inGroup('e.bin'));
  expect(full.status).toBe(413);
  expect(await full.json()).toMatchObject({ error: { code: 'documents.quota_exceeded' } });
  for (const path of begun) await pieces.mine().remove(path);
});

test('a right that ends while pieces come ends the upload within two seconds; a document by others stays', async () => {
  const documentId = await aDocument(pieces.portal, pieces.place.world.people.chair, pieces.place.space);
  const path = await pieces.begun(5 * mebibyte, 'removed.bin');
  const { stream } = cutAfter(bytesOf(mebibyte));
  const sending = pieces
    .mine()
    .patch(path, 0, stream)
    .then((answer) => answer.status)
    .catch(() => 'cut');
  await sleep(300);
  const { items } = await pieces.portal
    .as(pieces.place.world.people.chair)
    .spaces.listMembers({ spaceId: pieces.place.space });
  const seat = items.find((each) => each.person.id === pieces.place.world.people.member);
  const removedAt = Date.now();
  await pieces.portal
    .as(pieces.place.world.people.chair)
    .spaces.removeMember({ membershipId: seat?.id as Id<'membership'> });
  expect(['cut', 404]).toContain(await sending);
  expect(Date.now() - removedAt).toBeLessThan(3_500);
  expect((await pieces.mine().patch(path, mebibyte, bytesOf(10))).status).toBe(404);
  expect((await pieces.mine().create(10, { filename: 'x', documentId })).status).toBe(404);
}, 30_000);
