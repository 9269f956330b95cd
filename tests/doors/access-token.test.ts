import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let web: WebProcess;
let authorization: string;
beforeAll(async () => {
  world = await aWorld(portal);
  web = await startWeb(portal);
  const member = await signIn(web.origin, 'member@enterprise.example');
  const form = new URLSearchParams({ name: 'Program', scope: 'write', days: '7' });
  const page = await member.post('/settings/tokens', form.toString(), {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  authorization = `Bearer ${/pforum_[\w-]{43}/u.exec(await page.text())?.[0]}`;
}, 120_000);
afterAll(() => web.stop());
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${web.origin}${path}`, { ...init, redirect: 'manual', headers: { authorization, ...init.headers } });

test('a program needs no origin and no cookie, for reading, changing and files', async () => {
  expect(((await (await ask('/api/v1/me')).json()) as { id: string }).id).toBe(world.people.member);
  const spaceId = await anActiveGroup(portal, world);
  const file = new FormData();
  file.set('file', new File(['one, two'], 'data.csv'));
  const posted = await ask(`/api/v1/spaces/${spaceId}/documents`, { method: 'POST', body: file });
  expect(posted.status).toBe(201);
  const { id } = (await posted.json()) as { id: string };
  const bytes = await ask(`/api/v1/documents/${id}/versions/1/content`);
  expect(await bytes.text()).toBe('one, two');
  expect((await ask(`/api/v1/working-groups/${spaceId}/leave`, { method: 'POST' })).status).toBe(200);
});

test('a wrong token is nobody, never the stranger or the cookie beside it; pages take none', async () => {
  for (const wrong of ['Bearer pforum_none', 'Bearer', 'Basic eDp5']) {
    expect((await ask('/api/v1/themes', { headers: { authorization: wrong } })).status).toBe(401);
  }
  expect((await ask('/settings/profile')).status).toBe(302);
});
