import { randomUUID } from 'node:crypto';
import { idFromUuid } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type PersonaKey, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn, stranger } from './support/session.ts';
import { told } from './support/told.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let web: WebProcess;
let real: Ids;
type Ids = { space: string; document: string; thread: string };

const emails = {
  outsider: 'outsider@rival.example',
  pending: 'pending@applicant.example',
  exMember: 'exmember@institute.example',
} satisfies Partial<Record<PersonaKey, string>>;

beforeAll(async () => {
  world = await aWorld(portal);
  const { people } = world;
  const space = await anActiveGroup(portal, world, {
    name: 'Battery passport',
    seats: { chair: 'chair', secretary: 'secretary', member: 'member', exMember: 'member' },
  });
  const chair = portal.as(people.chair);
  const document = await aDocument(portal, people.member, space, { title: 'Annex of the passport' });
  const seat = (await chair.spaces.listMembers({ spaceId: space })).items.find(
    (each) => each.person.id === people.exMember,
  );
  await chair.spaces.removeMember({ membershipId: seat?.id as string });
  const thread = await chair.documents.getDocumentThread({ documentId: document });
  real = { space, document, thread: thread.id };
  web = await startWeb(portal);
}, 120_000);
afterAll(() => web.stop());

const reads = (ids: Ids): string[] => [
  `/groups/${ids.space}`,
  `/groups/${ids.space}/members`,
  `/groups/${ids.space}/documents`,
  `/groups/${ids.space}/documents?sort=title&label=group`,
  `/groups/${ids.space}/documents/new`,
  `/groups/${ids.space}/documents/audience?label=group`,
  `/groups/${ids.space}/documents.data`,
  `/documents/${ids.document}`,
  `/documents/${ids.document}?version=1`,
  `/documents/${ids.document}.data`,
  `/documents/${ids.document}/versions/new`,
  `/documents/${ids.document}/versions/1/content`,
  `/documents/${ids.document}/versions/1/content?kind=view`,
  `/api/v1/working-groups/${ids.space}`,
  `/api/v1/working-groups/${ids.space}/members`,
  `/api/v1/spaces/${ids.space}/audience?label=group`,
  `/api/v1/spaces/${ids.space}/documents`,
  `/api/v1/spaces/${ids.space}/activity`,
  `/api/v1/spaces/${ids.space}/thread`,
  `/api/v1/documents/${ids.document}`,
  `/api/v1/documents/${ids.document}/audience`,
  `/api/v1/documents/${ids.document}/readers`,
  `/api/v1/documents/${ids.document}/thread`,
  `/api/v1/documents/${ids.document}/versions/1/content`,
];

const writes = (ids: Ids): [path: string, body: object][] => [
  [`/api/v1/working-groups/${ids.space}/join-requests`, { message: 'Please let us in.' }],
  [`/api/v1/documents/${ids.document}/recall`, { reason: 'Wrong file.', revision: 1 }],
  [`/api/v1/documents/${ids.document}/withdraw`, { reason: 'Wrong file.', revision: 1 }],
  [`/api/v1/threads/${ids.thread}/posts`, { body: 'Hello?' }],
  [`/api/v1/working-groups/${ids.space}/invitations`, { email: 'somebody@rival.example' }],
];

const uploads = (ids: Ids): string[] => [
  `/api/v1/spaces/${ids.space}/documents`,
  `/api/v1/documents/${ids.document}/versions`,
  `/groups/${ids.space}/documents/upload`,
  `/documents/${ids.document}/upload`,
];

const nobody: Ids = {
  space: idFromUuid('space', randomUUID()),
  document: idFromUuid('document', randomUUID()),
  thread: idFromUuid('thread', randomUUID()),
};

async function expectSame(ask: (ids: Ids) => Promise<Response>, expected: RegExp): Promise<void> {
  const [toReal, toNobody] = [await told(await ask(real), real), await told(await ask(nobody), nobody)];
  expect(toReal).toBe(toNobody);
  expect(toReal).toMatch(expected);
}

const sessions = new Map<string, Promise<Session>>();
function sessionOf(who: keyof typeof emails | 'stranger'): Promise<Session> {
  const session =
    sessions.get(who) ??
    (who === 'stranger' ? Promise.resolve(stranger(web.origin)) : signIn(web.origin, emails[who]));
  sessions.set(who, session);
  return session;
}

for (const who of ['outsider', 'pending', 'exMember', 'stranger'] as const) {
  // Signed out, pages lead to sign-in and the API says 401; for the others nothing is there (contract).
  const refused = who === 'stranger' ? /"status":(302|401)|SingleFetchRedirect/u : /"status":404/u;

  test(`${who} reads nothing, and cannot tell it from what never existed`, async () => {
    const session = await sessionOf(who);
    for (const index of reads(real).keys()) {
      await expectSame((ids) => session.get(reads(ids)[index] ?? ''), refused);
    }
  });

  test(`${who} changes nothing, and cannot tell it from what never existed`, async () => {
    const session = await sessionOf(who);
    const headers = { 'content-type': 'application/json' };
    for (const index of writes(real).keys()) {
      await expectSame((ids) => {
        const [path, body] = writes(ids)[index] as [string, object];
        return session.post(path, JSON.stringify(body), { headers });
      }, refused);
    }
    for (const index of uploads(real).keys()) {
      const form = new FormData();
      form.set('file', new File(['The quick brown fox.'], 'notes.txt'));
      await expectSame((ids) => session.post(uploads(ids)[index] ?? '', form), refused);
    }
  });

  test(`${who} finds it in no list`, async () => {
    const session = await sessionOf(who);
    const lists = [
      '/',
      '/groups',
      '/documents',
      '/groups.data',
      '/api/v1/working-groups',
      '/api/v1/documents',
    ];
    for (const path of lists) {
      const answer = await (await session.get(path)).text();
      for (const trace of [...Object.values(real), 'Battery passport', 'Annex of the passport']) {
        expect(answer, `${path} tells of ${trace}`).not.toContain(trace);
      }
    }
  });
}

test('what is compared does differ for somebody who may see it', async () => {
  const chair = await signIn(web.origin, 'chair@ministry.example');
  for (const path of reads(real)) {
    expect((await chair.get(path)).status, path).toBe(200);
  }
});

test('a suspended person cannot sign in, and their open session ends', async () => {
  await expect(signIn(web.origin, 'suspended@rival.example')).rejects.toThrow();
  const session = await signIn(web.origin, 'secretary@body.example');
  expect((await session.get('/api/v1/me')).status).toBe(200);
  await portal.as(world.people.admin).accounts.suspendPerson({
    personId: world.people.secretary,
    reason: 'Left the organisation.',
  });
  expect((await session.get('/api/v1/me')).status).toBe(401);
  const page = await session.get(`/groups/${real.space}`);
  expect([page.status, page.headers.get('location')?.split('?')[0]]).toEqual([302, '/sign-in']);
  await expect(signIn(web.origin, 'secretary@body.example')).rejects.toThrow();
});
