import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let web: WebProcess;
let delegate: Session;
let manager: Session;

beforeAll(async () => {
  world = await aWorld(portal);
  web = await startWeb(portal);
  delegate = await signIn(web.origin, 'delegate@ministry.example');
  manager = await signIn(web.origin, 'manager@host.example');
}, 120_000);
afterAll(() => web.stop());

async function send(session: Session, path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await session.post(`/api/v1${path}`, JSON.stringify(body), {
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const read = async (session: Session, path: string) =>
  (await (await session.get(`/api/v1${path}`)).json()) as Record<string, unknown>;

async function proposal(name: string) {
  const themes = (await read(delegate, '/themes')) as { items?: { id: string }[] };
  return { name, themeId: themes.items?.[0]?.id, purpose: 'Agree one format.', endsOn: '2027-12-31' };
}

test('a change answers with the thing as reading it would', async () => {
  const made = await send(delegate, '/working-groups', await proposal('Log formats'));
  expect(made.status).toBe(201);
  expect(made.body).toEqual(await read(delegate, `/working-groups/${made.body.id}`));
  expect(made.body).toMatchObject({ state: 'proposed', revision: 1, abilities: {}, name: 'Log formats' });
  const approved = await send(manager, `/working-groups/${made.body.id}/approve`, {});
  expect(approved.body).toMatchObject({ state: 'active', revision: 2 });

  const space = await anActiveGroup(portal, world);
  const id = await aDocument(portal, world.people.member, space);
  const member = await signIn(web.origin, 'member@enterprise.example');
  const recalled = await send(member, `/documents/${id}/recall`, { reason: 'Wrong file.' });
  expect(recalled.body).toMatchObject({ id, state: 'recalled', revision: 2 });
  expect(recalled.body).toEqual(await read(member, `/documents/${id}`));
});

test('the same key twice is one act; another body under it is refused', async () => {
  const key = { 'idempotency-key': 'f3c1b9f0-2d54-4f0e-9a53-0f5d1c0c7a11' };
  const body = await proposal('Charging words');
  const first = await send(delegate, '/working-groups', body, key);
  const second = await send(delegate, '/working-groups', body, key);
  expect(second.body.id).toBe(first.body.id);
  const other = await send(delegate, '/working-groups', { ...body, name: 'Other words' }, key);
  expect([other.status, other.body]).toMatchObject([409, { error: { code: 'common.key_reused' } }]);
});

test('a stale version is refused, and says what is there now', async () => {
  const { body } = await send(delegate, '/working-groups', await proposal('Stale words'));
  const stale = await send(manager, `/working-groups/${body.id}/approve`, {}, { 'if-match': '"7"' });
  expect([stale.status, stale.body]).toMatchObject([
    409,
    { error: { code: 'common.changed_meanwhile', details: { seen: 7, current: 1 } } },
  ]);
  const fresh = await send(manager, `/working-groups/${body.id}/approve`, {}, { 'if-match': '"1"' });
  expect(fresh.status).toBe(200);
});

test('bad input never breaks it', async () => {
  const bodies = [
    '{',
    '[]',
    '"text"',
    '{"__proto__":{"name":"x"}}',
    `{"name":"${'x'.repeat(300_000)}"}`,
    '\u0000',
  ];
  for (const body of bodies) {
    const answer = await delegate.post('/api/v1/working-groups', body, {
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status, body.slice(0, 40)).toBe(400);
  }
  const huge = await delegate.post('/api/v1/working-groups', `{"name":"${'x'.repeat(2_000_000)}"}`, {
    headers: { 'content-type': 'application/json' },
  });
  expect(huge.status).toBe(413);
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=%00', 'cursor=bnVsbA', 'unknown=1']) {
    expect((await delegate.get(`/api/v1/documents?${query}`)).status, query).toBe(400);
  }
  for (const path of ['/documents/%00', '/documents/../me', '/documents/doc_x', '/spaces/doc_0/documents']) {
    expect((await delegate.get(`/api/v1${path}`)).status, path).toBeLessThan(500);
  }
});
