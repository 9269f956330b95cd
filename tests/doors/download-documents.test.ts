import { createHash } from 'node:crypto';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Entry, entriesOf } from './support/archive.ts';
import { aLargeFile, multipart } from './support/large-file.ts';
import { type Session, signIn, stranger } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let web: WebProcess;
let space: Id<'space'>;
const sessions = {} as Record<'chair' | 'member' | 'observer' | 'outsider', Session>;

beforeAll(async () => {
  world = await aWorld(portal);
  space = await anActiveGroup(portal, world);
  web = await startWeb(portal, { maxFileBytes: 2 ** 30 });
  const { origin } = web;
  sessions.chair = await signIn(origin, 'chair@ministry.example');
  sessions.member = await signIn(origin, 'member@enterprise.example');
  sessions.observer = await signIn(origin, 'observer@institute.example');
  sessions.outsider = await signIn(origin, 'outsider@rival.example');
  const { member, chair } = world.people;
  const plan = await aDocument(portal, member, space, { title: 'Plan', body: 'One.' });
  await aVersion(portal, member, plan, { body: 'Two, and longer.' });
  await aDocument(portal, chair, space, { title: '=cmd()', fileName: 'خطة: 2026.txt', body: 'خطة' });
  await aDocument(portal, chair, space, {
    title: 'Canary of the ministry',
    label: 'named',
    organisations: [world.organisations.body],
    fileName: 'wobblefile.txt',
    body: 'Only for some.',
  });
  const recalled = await aDocument(portal, member, space, { title: 'Mistake', body: 'Wrong.' });
  await portal.as(member).documents.recallDocument({ documentId: recalled, reason: 'Wrong file.' });
}, 120_000);
afterAll(() => web.stop());

const archive = (of = space, query = '') => `/api/v1/spaces/${of}/documents.zip${query}`;

async function download(by: Session, query = ''): Promise<{ names: string[]; files: Map<string, Entry> }> {
  const answer = await by.get(archive(space, query));
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  const files = await entriesOf(bytes);
  return { names: [...files.keys()].sort(), files };
}

const text = (files: Map<string, Entry>, name: string) => files.get(name)?.bytes.toString('utf8') ?? '';

test('the newest versions of all that one may read come together, with a manifest whose hashes are theirs', async () => {
  const { names, files } = await download(sessions.observer);
  const [plan, arabic] = names;
  expect(names).toHaveLength(3);
  expect(arabic).toMatch(/^\w+-002 خطة_ 2026\.txt$/u);
  expect(text(files, plan as string)).toBe('Two, and longer.');
  const manifest = text(files, 'manifest.csv');
  for (const name of names.slice(0, 2)) {
    expect(manifest).toContain(
      createHash('sha256')
        .update(files.get(name)?.bytes ?? '')
        .digest('hex'),
    );
  }
  expect(manifest).toContain(`'=cmd()`);
  expect(manifest).not.toMatch(/canary|wobblefile|mistake/iu);
});

test('what one sees and may not have is named with the reason; its author finds the recalled one so', async () => {
  const { names, files } = await download(sessions.member);
  expect(names).toHaveLength(3);
  expect(text(files, 'manifest.csv')).toMatch(/Mistake.*document\.is_recalled/u);
});

test('a filter of the library is one of the archive', async () => {
  const { names } = await download(sessions.chair, '?label=named');
  expect(names).toEqual([expect.stringContaining('wobblefile.txt'), 'manifest.csv']);
  expect((await download(sessions.observer, '?label=named')).names).toEqual(['manifest.csv']);
});

test('each file counts as opened by whoever took it along, once', async () => {
  const { items } = await portal.as(world.people.member).documents.listDocuments({ spaceId: space });
  const plan = items.find((each) => each.title === 'Plan')?.id as Id<'document'>;
  await download(sessions.observer);
  await download(sessions.observer);
  const { readers } = await portal.as(world.people.member).documents.listReaders({ documentId: plan });
  const mine = readers.filter((each) => each.personId === world.people.observer);
  expect(mine.map(({ version, kind }) => ({ version, kind }))).toEqual([{ version: 2, kind: 'download' }]);
});

test('to ask how it would be opens nothing', async () => {
  const count = async () =>
    (await portal.owner.query(`select 1 from audit_events where name = 'documents.downloadDocuments'`))
      .rowCount;
  const before = await count();
  const answer = await fetch(`${web.origin}${archive()}`, {
    method: 'HEAD',
    headers: { cookie: sessions.chair.cookie },
  });
  expect(answer.status).toBe(200);
  expect(await count()).toBe(before);
});

test('whoever may not know of the group gets what an id that never existed gives', async () => {
  const never = 'spc_00000000000000000000000000';
  const [hidden, absent] = [
    await sessions.outsider.get(archive()),
    await sessions.outsider.get(archive(never as Id<'space'>)),
  ];
  expect(hidden.status).toBe(404);
  expect(hidden.headers.get('content-type')).toMatch(/^application\/json/u);
  const body = async (answer: Response) => (await answer.text()).replaceAll(space, '').replaceAll(never, '');
  expect((await body(hidden)).replace(/"requestId":"[^"]*"/u, '')).toBe(
    (await body(absent)).replace(/"requestId":"[^"]*"/u, ''),
  );
  expect((await stranger(web.origin).get(archive())).status).toBe(401);
  expect(
    (await stranger(web.origin).get(`/groups/${space}/documents.zip`, { headers: { accept: 'text/html' } }))
      .status,
  ).toBe(302);
});

test('an archive of so many files that its directory has 64 KiB is as long as it says', async () => {
  const full = await anActiveGroup(portal, world, { name: 'Full group' });
  for (let n = 0; n < 280; n++) {
    await aDocument(portal, world.people.chair, full, { fileName: `${'minutes-'.repeat(24)}${n}.txt` });
  }
  const answer = await sessions.chair.get(archive(full));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  expect(await entriesOf(bytes)).toHaveProperty('size', 281);
}, 120_000);

test('an archive on its way ends with the right to it, visibly broken', async () => {
  const slow = await anActiveGroup(portal, world, { name: 'Slow group' });
  const sent = multipart([['file', { name: 'plan.bin', bytes: aLargeFile(60).bytes() }]]);
  const posted = await sessions.chair.post(`/api/v1/spaces/${slow}/documents`, sent.body, {
    headers: sent.headers,
  });
  expect(posted.status).toBe(201);
  const answer = await sessions.member.get(archive(slow));
  const reader = answer.body?.getReader();
  await reader?.read();
  const { items } = await portal.as(world.people.chair).spaces.listMembers({ spaceId: slow });
  const seat = items.find((each) => each.person.id === world.people.member);
  await portal
    .as(world.people.chair)
    .spaces.removeMember({ membershipId: seat?.id as string, reason: 'Left.' });
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const rest = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(rest()).rejects.toThrow();
}, 30_000);
