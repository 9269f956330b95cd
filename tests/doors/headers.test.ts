import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn, stranger } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let member: Session;
let content: string;

beforeAll(async () => {
  const world = await aWorld(portal);
  const space = await anActiveGroup(portal, world);
  const documentId = await aDocument(portal, world.people.member, space);
  content = `/documents/${documentId}/versions/1/content`;
  web = await startWeb(portal);
  member = await signIn(web.origin, 'member@enterprise.example');
}, 120_000);
afterAll(() => web.stop());

test('private pages are kept by no cache (trust.md D7)', async () => {
  for (const path of ['/', '/groups', '/documents', '/api/v1/me', content]) {
    expect((await member.get(path)).headers.get('cache-control'), path).toMatch(/no-store/u);
  }
});

test('a nonce is good for one answer only, and long enough (trust.md D1)', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => (await member.get('/')).headers.get('content-security-policy')),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
  const [, nonce = ''] = /script-src 'nonce-([^']+)' 'strict-dynamic'/u.exec(nonces[0] ?? '') ?? [];
  expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
  for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
    expect(nonces[0]).toContain(part);
});

test('the cookie of the session is out of reach of scripts and of other sites (trust.md D3)', async () => {
  const answer = await fetch(`${web.origin}/sign-in`, {
    method: 'POST',
    headers: { origin: web.origin },
    body: new URLSearchParams({ email: 'chair@ministry.example', password: 'correct horse battery staple' }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/HttpOnly/u);
  expect(cookie).toMatch(/SameSite=Lax/u);
});

const changes = ['/sign-out', '/api/v1/working-groups', '/groups/new', '/preferences'];

const foreign: Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'null' },
];

test('a change has to come from the portal itself (trust.md D2)', async () => {
  for (const path of changes) {
    for (const headers of foreign) {
      const answer = await member.post(path, 'x=1', { headers });
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  expect((await member.get('/api/v1/me')).status, 'the session has lived through all that').toBe(200);
});

test('a page that sends no referrer can still post its form', async () => {
  const answer = await stranger(web.origin).post('/invite/nothing', 'name=x', {
    headers: {
      origin: 'null',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  expect(answer.status).toBe(404);
});
