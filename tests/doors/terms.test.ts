import { usePortal } from '@portal/test-support/portal';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let member: Session;

beforeAll(async () => {
  await aWorld(portal);
  web = await startWeb(portal);
  member = await signIn(web.origin, 'member@enterprise.example');
  await portal.owner.query(`update people set terms_version = 0 where email = 'member@enterprise.example'`);
}, 120_000);
afterAll(() => web.stop());

test('every page leads to the terms first, but for those that everybody may read; then on to where one was going', async () => {
  const asked = '/terms/accept?next=%2Fgroups%3Ftheme%3Dsafety-for-family';
  for (const path of [
    '/',
    '/groups',
    '/documents',
    '/settings/profile',
    '/settings/security/authenticator',
  ]) {
    const answer = await member.get(path);
    expect([answer.status, answer.headers.get('location')], path).toEqual([
      302,
      `/terms/accept?next=${encodeURIComponent(path)}`,
    ]);
  }
  for (const path of ['/terms', '/privacy', '/data', '/accessibility', '/take-part', '/api/docs'])
    expect((await member.get(path)).status, path).toBe(200);
  expect((await member.get('/groups?theme=safety-for-family')).headers.get('location')).toBe(asked);

  const api = await member.get('/api/v1/me');
  expect([api.status, await api.json()]).toMatchObject([
    403,
    { error: { code: 'accounts.terms_not_accepted' } },
  ]);

  const page = await (await member.get(asked)).text();
  expect(page).toContain('Version 1');
  expect(page).toContain('action="/sign-out"');
  expect(page).not.toContain('type="module"');
  const language = await member.post('/preferences', new URLSearchParams({ lang: 'zh', next: asked }));
  expect(language.headers.get('set-cookie')).toContain('lang=zh');

  const fields = { next: '/groups?theme=safety-for-family', version: '1' };
  const accepted = await member.post('/terms/accept', new URLSearchParams(fields));
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, fields.next]);
  expect((await member.get('/groups')).status).toBe(200);
  expect((await member.get('/api/v1/me')).status).toBe(200);
});

test('who declines is signed out', async () => {
  await portal.owner.query(`update people set terms_version = 0 where email = 'member@enterprise.example'`);
  const declined = await member.post('/sign-out', new URLSearchParams());
  expect(declined.headers.get('location')).toBe('/sign-in');
  expect((await member.get('/api/v1/me')).status).toBe(401);
});
