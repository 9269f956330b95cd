import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn, stranger } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let web: WebProcess;
let member: Session;

beforeAll(async () => {
  world = await aWorld(portal);
  web = await startWeb(portal);
  member = await signIn(web.origin, 'member@enterprise.example');
}, 120_000);
afterAll(() => web.stop());

test('H1: one file that parses, with every section and what is left out', async () => {
  const answer = await member.get('/settings/data.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const { sections, leftOut } = JSON.parse(await answer.text());
  expect(sections.account).toMatchObject([{ email: 'member@enterprise.example' }]);
  expect(sections.savedSearches).toEqual([]);
  expect(leftOut['invitations.email']).toContain('address');
});

test('a stranger signs in first; an old proof leads to a new one, and from there back to the page', async () => {
  expect((await stranger(web.origin).get('/settings/data.json')).status).toBe(401);
  await portal.owner.query(
    `update auth_sessions set confirmed_at = now() - interval '1 hour' where person_id = $1`,
    [uuidFromId('person', world.people.member)],
  );
  const program = await member.get('/settings/data.json');
  expect([program.status, (await program.json()) as unknown]).toEqual([
    403,
    expect.objectContaining({ error: { code: 'accounts.confirm_first' } }),
  ]);
  const browser = await member.get('/settings/data.json', { headers: { accept: 'text/html' } });
  expect([browser.status, browser.headers.get('location')]).toEqual([
    302,
    '/confirm?next=%2Fsettings%2Fdata',
  ]);
});
