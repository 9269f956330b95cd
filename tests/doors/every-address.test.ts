import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expressPath, operations } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn, stranger } from './support/session.ts';
import { addresses } from './support/site-map.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let askers: Record<'stranger' | 'member' | 'admin', Session>;
let ids: Record<string, string>;

beforeAll(async () => {
  const { people, organisations } = await aWorld(portal);
  const spaceId = await anActiveGroup(portal, { people, organisations });
  const documentId = await aDocument(portal, people.member, spaceId);
  await aVersion(portal, people.member, documentId);
  ids = {
    spaceId,
    documentId,
    organisationId: organisations.body,
    personId: people.chair,
    token: 'x'.repeat(43),
    theme: 'safety-for-family',
    from: '1',
    to: '2',
    version: '1',
  };
  web = await startWeb(portal);
  askers = {
    stranger: stranger(web.origin),
    member: await signIn(web.origin, 'member@enterprise.example'),
    admin: await signIn(web.origin, 'admin@host.example'),
  };
}, 120_000);
afterAll(() => web.stop());

const filled = (address: string) =>
  address.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? 'no-id').replace('*', 'no-such-page');
const build = fileURLToPath(new URL('../../apps/portal/build/client', import.meta.url));
const filesIn = (folder: string) =>
  readdirSync(join(build, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}/${entry.name}`);

/** trust.md D6: on every answer, each exactly once. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** Whose address is a secret. */
const secretAddress = /^\/(?:invite|join|setup|reset|email|unsubscribe|apply\/confirm|apply\/answer)\//u;
/** The same for everybody, whoever is signed in: built files, and what machines ask first. */
const forEverybody = /^\/(?:assets|pdfjs)\/|^\/[\w-]+\.(?:svg|txt|xml)$/u;

function check(what: string, path: string, { headers }: Response): void {
  const got = Object.fromEntries(Object.keys(everywhere).map((name) => [name, headers.get(name)]));
  expect(got, what).toEqual(everywhere);
  expect(headers.get('referrer-policy'), what).toBe(
    secretAddress.test(path) ? 'no-referrer' : 'strict-origin-when-cross-origin',
  );
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy, what).toContain("default-src 'none'");
  expect(policy.replace(/style-src-attr[^;]*/u, ''), what).not.toContain('unsafe');
  expect(headers.get('x-powered-by'), what).toBeNull();
}

/** Asks, and checks what comes back; private answers are kept by no cache (trust.md D7). */
async function ask(path: string, who: keyof typeof askers, method = 'GET'): Promise<Response> {
  const what = `${method} ${path} by ${who}`;
  const answer = await fetch(`${web.origin}${path}`, {
    method,
    headers: { cookie: askers[who].cookie, origin: web.origin, 'content-type': 'application/json' },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }),
    redirect: 'manual',
  });
  await answer.body?.cancel();
  check(what, path, answer);
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && who !== 'stranger' && !forEverybody.test(path) && answer.status < 500)
    expect(answer.headers.get('cache-control'), what).toMatch(/no-store/u);
  return answer;
}

test('every page, by whoever, and what scripts fetch for it, carries the headers (trust.md D6, D7)', async () => {
  const statuses = new Set<number>();
  for (const address of addresses()) {
    for (const path of [filled(address), `${filled(address).replace(/\/$/u, '/_root')}.data`]) {
      for (const who of ['stranger', 'member', 'admin'] as const) statuses.add((await ask(path, who)).status);
    }
  }
  for (const status of [200, 302, 404]) expect(statuses).toContain(status);
});

test('every operation for programs carries them, read or refused (trust.md D6, D7)', async () => {
  const rest = operations.flatMap((operation) => operation.rest ?? []);
  expect(rest.length).toBeGreaterThan(60);
  const statuses = new Set<number>();
  for (const { method, path } of rest) {
    // What changes something is about nothing: the other tests need the things.
    const made = expressPath(path);
    const address = `/api/v1${method === 'GET' ? filled(made) : made.replace(/:\w+/gu, 'no-id')}`;
    for (const who of ['stranger', 'member'] as const) statuses.add((await ask(address, who, method)).status);
  }
  for (const status of [200, 400, 401, 404]) expect(statuses).toContain(status);
  for (const name of ['accounts.getMe', 'no.such', 'accounts.endOtherSessions'])
    await ask(`/api/trpc/${name}`, 'member');
});

test('every built file, and every door that is no page, carries them (trust.md D6)', async () => {
  const files = [
    ...filesIn('assets').map((path) => `/${path}`),
    ...filesIn('.').map((path) => path.slice(1)),
  ];
  expect(files.length).toBeGreaterThan(50);
  const doors = [
    '/healthz',
    '/readyz',
    '/robots.txt',
    '/sitemap.xml',
    '/api/v1/openapi.json',
    `/documents/${ids.documentId}/versions/1/content`,
    `/documents/${ids.documentId}/versions/1/content?kind=view`,
    `/groups/${ids.spaceId}/documents.zip`,
    '/admin/audit.csv',
    '/assets/nowhere.js',
    '/pdfjs/0/nowhere',
    '/nowhere.svg',
    '/api/nowhere',
    '/files/no-upload',
  ];
  for (const path of [...files, ...doors]) await ask(path, path === '/admin/audit.csv' ? 'admin' : 'member');
  expect((await ask(`/documents/${ids.documentId}/versions/1/content`, 'member')).status).toBe(200);
});

test('uploads, other methods, malformed requests and foreign ones carry them (trust.md D6)', async () => {
  for (const path of [
    `/api/v1/spaces/${ids.spaceId}/documents`,
    `/api/v1/documents/${ids.documentId}/versions`,
    `/groups/${ids.spaceId}/documents/upload`,
    `/documents/${ids.documentId}/upload`,
    '/files',
    '/csp-reports',
  ])
    await ask(path, 'member', 'POST');
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])
    for (const path of ['/', '/groups', '/api/v1/me', '/files/x']) await ask(path, 'member', method);
  for (const path of ['/%E0%A4%A', '/api/v1/documents?limit=%00', '/api/trpc/accounts.getMe?input=%7B'])
    expect((await ask(path, 'member')).status, path).toBeLessThan(500);
  // A page that is sent no form.
  expect((await ask('/sign-in', 'stranger', 'POST')).status).toBe(400);
  const foreign = await fetch(`${web.origin}/api/v1/working-groups`, {
    method: 'POST',
    headers: { cookie: askers.member.cookie, origin: 'https://elsewhere.example' },
    body: '{}',
  });
  expect(foreign.status).toBe(403);
  check('a foreign post', '/api/v1/working-groups', foreign);
});

test('a fault inside carries them as well, on a page, for its script and for programs (trust.md D6, D12)', async () => {
  await portal.owner.query('alter table working_groups rename to working_groups_away');
  try {
    for (const path of ['/groups', '/groups.data', '/api/v1/working-groups']) {
      const answer = await askers.member.get(path);
      expect(answer.status, path).toBe(500);
      check(path, path, answer);
      expect(await answer.text(), path).not.toMatch(/working_groups|relation|\bat \w+ \(|node_modules/u);
    }
  } finally {
    await portal.owner.query('alter table working_groups_away rename to working_groups');
  }
});
