import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup, aSeat } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aLargeFile, multipart } from './support/large-file.ts';
import { type Session, signIn } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let webs: [WebProcess, WebProcess];
let member: Session;
let chair: Session;
let space: Id<'space'>;
let documentId: string;

/** With what the machine itself takes when it is busy. */
const twoSeconds = 2_000 + 1_500;
/** So much that no buffer on the way holds it all while the reader waits. */
const megabytes = 60;

beforeAll(async () => {
  world = await aWorld(portal);
  space = await anActiveGroup(portal, world);
  webs = [await startWeb(portal, { maxFileBytes: 2 ** 30 }), await startWeb(portal)];
  chair = await signIn(webs[1].origin, 'chair@ministry.example');
  member = await signIn(webs[0].origin, 'member@enterprise.example');
  const sent = multipart([['file', { name: 'plan.bin', bytes: aLargeFile(megabytes).bytes() }]]);
  const answer = await chair
    .at(webs[0].origin)
    .post(`/api/v1/spaces/${space}/documents`, sent.body, { headers: sent.headers });
  documentId = ((await answer.json()) as { id: string }).id;
}, 120_000);
afterAll(() => Promise.all(webs.map((web) => web.stop())));

beforeEach(async () => {
  const { items } = await portal.as(world.people.chair).spaces.listMembers({ spaceId: space });
  if (!items.some((each) => each.person.id === world.people.member)) {
    await aSeat(portal, world, space, 'member', 'member');
  }
});

const content = () => `/documents/${documentId}/versions/1/content`;

/** Through the second process, as the chair does it on the members page. */
async function removeMember(): Promise<void> {
  const { items } = await portal.as(world.people.chair).spaces.listMembers({ spaceId: space });
  const seat = items.find((each) => each.person.id === world.people.member);
  const answer = await chair.post(`/api/v1/memberships/${seat?.id}/remove`, '{}', {
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(200);
}

test('a removal holds on the next request, at every process', async () => {
  const paths = [
    `/groups/${space}`,
    `/documents/${documentId}`,
    `/api/v1/documents/${documentId}`,
    `/api/v1/spaces/${space}/documents`,
  ];
  const range = { headers: { range: 'bytes=0-99' } };
  for (const web of webs) {
    const here = member.at(web.origin);
    for (const path of paths) expect((await here.get(path)).status, path).toBe(200);
    expect((await here.get(content(), range)).status).toBe(206);
  }
  await removeMember();
  for (const web of webs) {
    const here = member.at(web.origin);
    for (const path of paths) expect((await here.get(path)).status, path).toBe(404);
    expect((await here.get(content(), range)).status).toBe(404);
    expect(await (await here.get('/api/v1/documents')).text()).not.toContain(documentId);
  }
});

test('a stream that is already running is cut within two seconds', async () => {
  const answer = await member.get(content());
  expect(answer.status).toBe(200);
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let received = (await reader.read()).value?.length ?? 0;
  await removeMember();
  const removed = Date.now();
  const rest = (async () => {
    // A slow reader: the whole file would take far longer than that.
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const { value, done } = await reader.read();
      if (done) return 'complete';
      received += value.length;
    }
  })();
  await expect(rest).rejects.toThrow();
  expect(Date.now() - removed).toBeLessThanOrEqual(twoSeconds);
  expect(received).toBeLessThan(megabytes * 2 ** 20);
});

test('a sign-out ends the session at every process, and the next Range request', async () => {
  const here = await signIn(webs[0].origin, 'secretary@body.example');
  const there = here.at(webs[1].origin);
  expect((await there.get(content(), { headers: { range: 'bytes=0-9' } })).status).toBe(206);
  await here.post('/sign-out', '');
  expect((await there.get('/api/v1/me')).status).toBe(401);
  expect((await there.get(content(), { headers: { range: 'bytes=0-9' } })).status).toBe(401);
});

test('ended access cuts downloads and uploads that are running, and every door, within two seconds (trust.md A16)', async () => {
  const here = await signIn(webs[0].origin, 'secretary@body.example');
  const manager = await signIn(webs[1].origin, 'manager@host.example');
  const download = await here.get(content());
  const reader = (download.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  const upload = here.post(`/api/v1/spaces/${space}/documents`, ...slowUpload());
  // Until the upload holds its room it has not begun.
  while ((await portal.owner.query('select from uploads')).rowCount === 0) await pause(50);

  const answer = await manager.post(
    `/api/v1/people/${world.people.secretary}/end-access`,
    JSON.stringify({ reason: 'Works elsewhere now.' }),
    { headers: { 'content-type': 'application/json' } },
  );
  expect(answer.status).toBe(200);
  const ended = Date.now();
  for (const web of webs) expect((await here.at(web.origin).get('/api/v1/me')).status).toBe(401);

  const rest = (async () => {
    for (;;) {
      await pause(20);
      if ((await reader.read()).done) return 'complete';
    }
  })();
  await expect(rest).rejects.toThrow();
  const refused = await upload.then(
    ({ status }) => status,
    () => 'hung up',
  );
  expect([401, 'hung up']).toContain(refused);
  expect(Date.now() - ended).toBeLessThanOrEqual(twoSeconds + 1_000);
  expect((await portal.owner.query('select from uploads')).rowCount).toBe(0);
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A file that would take a minute to arrive. */
function slowUpload() {
  async function* bytes() {
    for await (const chunk of aLargeFile(60).bytes()) {
      yield chunk;
      await pause(1_000);
    }
  }
  const { body, headers } = multipart([['file', { name: 'slow.bin', bytes: bytes() }]]);
  return [body, { headers }] as const;
}
