import { once } from 'node:events';
import { connect } from 'node:net';
import { answerResetRequests } from '@portal/api';
import { idFromUuid } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, password } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn, stranger } from './support/session.ts';
import { addresses } from './support/site-map.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let member: Session;
let documentId: string;

beforeAll(async () => {
  const world = await aWorld(portal);
  const space = await anActiveGroup(portal, world);
  documentId = await aDocument(portal, world.people.member, space);
  web = await startWeb(portal, { logLevel: 'info' });
  member = await signIn(web.origin, 'member@enterprise.example');
}, 120_000);
afterAll(() => web.stop());

test('over https every answer says so for a year, errors and redirects included (trust.md D4)', async () => {
  const secure = await startWeb(portal, { publicUrl: 'https://forum.example' });
  try {
    for (const path of ['/sign-in', '/groups/no-id', '/documents', '/api/v1/me', '/nowhere', '/healthz']) {
      const { headers } = await fetch(`${secure.origin}${path}`, { redirect: 'manual' });
      expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000; includeSubDomains');
    }
    const answer = await fetch(`${secure.origin}/sign-in`, {
      method: 'POST',
      headers: { origin: secure.origin },
      body: new URLSearchParams({ email: 'chair@ministry.example', password }),
      redirect: 'manual',
    });
    // trust.md D3: the name alone makes a browser refuse the cookie for a domain, a path or plain http.
    for (const cookie of answer.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-(?:sid|device)=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure/u);
      expect(cookie).not.toMatch(/domain=/iu);
    }
    expect(answer.headers.getSetCookie()).toHaveLength(2);
  } finally {
    await secure.stop();
  }
});

test('no other origin may read an answer (trust.md D5)', async () => {
  for (const path of ['/api/v1/me', '/groups', '/api/trpc/accounts.getMe?input={}']) {
    const headers = { origin: 'https://elsewhere.example' };
    const answer = await member.get(path, { headers });
    expect(answer.headers.get('access-control-allow-origin'), path).toBeNull();
    const preflight = await fetch(`${web.origin}${path}`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin'), path).toBeNull();
  }
});

test('a change in any other shape is refused too, and nothing is written (trust.md D2)', async () => {
  const origin = 'https://elsewhere.example';
  const rows = async () => (await portal.owner.query('select from audit_events')).rowCount;
  const before = await rows();
  const call = '/api/trpc/accounts.endOtherSessions';
  const foreign: Record<string, string>[] = [
    { origin, 'content-type': 'text/plain' },
    { origin, 'content-type': 'application/x-www-form-urlencoded' },
    { origin, 'x-forwarded-host': 'elsewhere.example' },
    { origin: web.origin.replace('http:', 'https:'), 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    for (const path of [call, '/api/v1/working-groups', '/preferences']) {
      expect((await member.post(path, '{}', { headers })).status, JSON.stringify(headers)).toBe(403);
    }
  }
  // What a script of another site, or a program without a token, sends: no word of where it comes from.
  const bare = await fetch(`${web.origin}${call}`, {
    method: 'POST',
    headers: { cookie: member.cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(bare.status).toBe(403);
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await fetch(`${web.origin}/api/v1/me`, {
      method,
      headers: { cookie: member.cookie, origin },
    });
    expect(answer.status, method).toBe(403);
  }
  expect(await rows()).toBe(before);
});

test('signing in leads to a page of the portal, whatever the address asks for (trust.md D8)', async () => {
  const evil = [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/%0d%0aX: y',
  ];
  for (const next of [...evil, '\t//evil.example', '/\t/evil.example', 'https://evil.example/']) {
    const answer = await stranger(web.origin).post(
      '/sign-in',
      new URLSearchParams({ email: 'chair@ministry.example', password, next }).toString(),
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    );
    const location = answer.headers.get('location') ?? '';
    expect(new URL(location, web.origin).origin, next).toBe(web.origin);
    expect(location, next).toMatch(/^\/(?![/\\])/u);
  }
});

test('private things are not shown inside other sites, framed or embedded (trust.md D9, D11)', async () => {
  const content = `/documents/${documentId}/versions/1/content`;
  for (const mode of ['no-cors', 'cors']) {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode };
    for (const path of [content, '/api/v1/me', '/groups']) {
      expect((await member.get(path, { headers })).status, `${mode} ${path}`).toBe(403);
    }
  }
  const { headers } = await member.get('/groups');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('signing out empties what the browser kept, and no trick makes a page look like a file (trust.md D7)', async () => {
  const here = await signIn(web.origin, 'observer@institute.example');
  const answer = await here.post('/sign-out', '');
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  for (const path of [`/documents/${documentId}/x.css`, `/documents/${documentId}.css`, '/groups/x.js'])
    expect((await member.get(path)).status, path).toBe(404);
  const data = await member.get(`/documents/${documentId}.data`);
  expect(data.headers.get('cache-control')).toMatch(/no-store/u);
});

test('what is wrong inside is told to nobody outside, and no file of the server is given out (trust.md D12)', async () => {
  for (const path of ['/%E0%A4%A', '/api/v1/documents?limit=%00', '/api/trpc/accounts.getMe?input=%7B']) {
    const answer = await member.get(path);
    expect(answer.status, path).toBeLessThan(500);
    expect(await answer.text(), path).not.toMatch(/node_modules|\.ts:|\.js:\d|at \w+ \(/u);
  }
  const html = await (await member.get('/')).text();
  const asset = /src="(\/assets\/[^"]+\.js)"|href="(\/assets\/[^"]+\.js)"/u.exec(html);
  const map = `${asset?.[1] ?? asset?.[2]}.map`;
  for (const path of [
    map,
    '/.git/config',
    '/.env',
    '/package.json',
    '/server.mjs',
    '/assets/..%2fserver.mjs',
  ])
    expect([400, 404], path).toContain((await member.get(path)).status);
});

/** Says these very bytes to the server and gives what it answers before it hangs up. */
async function say(bytes: string): Promise<string> {
  const { hostname, port } = new URL(web.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

test('a request that two servers could read differently is refused and hung up on (trust.md D13)', async () => {
  const form = 'Content-Type: application/x-www-form-urlencoded';
  const head = `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: ${web.origin}\r\n${form}\r\n`;
  for (const lines of [
    'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde',
    'Content-Length : 5\r\n\r\nabcde',
    'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    // A line feed alone, where one server sees the end of a line and another none.
    'X-First: a\nContent-Length: 5\r\n\r\nabcde',
    'X-First: a\rContent-Length: 5\r\n\r\nabcde',
    'Content-Length: 5\r\n\nabcde',
  ])
    expect(await say(head + lines), lines).toMatch(/^HTTP\/1\.1 400 /u);
  // Inside of a body the page may have begun to answer: that it failed. What stands behind is never a request.
  const behind = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
  for (const lines of [
    'Transfer-Encoding: chunked\r\n\r\n5\nabcde\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\n5;a\nabcde\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\n0\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\n\n',
  ]) {
    const answer = await say(head + lines + behind);
    expect(answer, lines).toMatch(/HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/u);
    expect(answer, lines).not.toMatch(/HTTP\/1\.1 [23]|"ok":true/u);
  }
  for (const request of ['GET / HTTP/1.1\nHost: localhost\n\n', 'GET / HTTP/1.1\nHost: localhost\r\n\r\n'])
    expect(await say(request), request).toMatch(/^HTTP\/1\.1 400 /u);
});

test('a name in a forwarded header makes nobody somebody else, and buys no more attempts (trust.md A7)', async () => {
  const attempt = (index: number) =>
    fetch(`${web.origin}/sign-in`, {
      method: 'POST',
      headers: { origin: web.origin, 'x-forwarded-for': `10.${index}.0.1`, accept: 'text/html' },
      body: new URLSearchParams({ email: `nobody${index}@nowhere.example`, password: 'wrong' }),
      redirect: 'manual',
    });
  const statuses: number[] = [];
  for (let index = 0; index < 130; index += 10) {
    const round = Array.from({ length: 10 }, (_, each) => attempt(index + each));
    statuses.push(...(await Promise.all(round)).map((answer) => answer.status));
  }
  expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
});

test('a session that was there before signing in is not the one afterwards (trust.md A14)', async () => {
  // A network of its own: the attempts of the test before count for this one.
  await portal.owner.query('delete from rate_limits');
  const planted = 'A'.repeat(43);
  const answer = await fetch(`${web.origin}/sign-in`, {
    method: 'POST',
    headers: { origin: web.origin, cookie: `sid=${planted}` },
    body: new URLSearchParams({ email: 'secretary@body.example', password }),
    redirect: 'manual',
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^sid=/u);
  expect(answer.headers.getSetCookie()[0]).not.toContain(planted);
  const asPlanted = await fetch(`${web.origin}/api/v1/me`, { headers: { cookie: `sid=${planted}` } });
  expect(asPlanted.status).toBe(401);
});

test('the secret of a link reaches no measurement and goes to no other site (trust.md D10)', async () => {
  const token = 'z'.repeat(43);
  const pages = addresses().filter((address) => address.endsWith('/:token'));
  expect(pages).toHaveLength(8);
  for (const page of pages.flatMap((each) => [each, `${each}.data`])) {
    const answer = await stranger(web.origin).get(page.replace(':token', token));
    expect(answer.headers.get('referrer-policy'), page).toBe('no-referrer');
    expect(await answer.text(), page).not.toMatch(/(?:src|href)="https?:\/\/(?!localhost)/u);
  }
  expect(web.written()).toContain('listening');
  expect(web.written()).not.toContain(token);
});

test('the post of a link’s page leads away from its address, which opens nothing any more (trust.md D10)', async () => {
  const someone = stranger(web.origin);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await someone.post('/forgot', 'email=chair%40ministry.example', { headers });
  await answerResetRequests(portal.services);
  // The worker of this test lives by another clock than the web server.
  const { rows } = await portal.owner.query<{ id: string }>(
    `update password_resets set expires_at = now() + interval '1 hour' returning id`,
  );
  const token = oneTimeTokenFor(portal, idFromUuid('passwordReset', rows[0]?.id as string), 'reset');
  const set = () => someone.post(`/reset/${token}`, 'password=seven+geese+over+the+lake', { headers });
  const answer = await set();
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toMatch(/^\/sign-in(?!.*[\w-]{43})/u);
  expect((await set()).status).toBe(404);
  expect(web.written()).not.toContain(token);
});

test('browsers report what a page was not allowed, and nobody fills the log with it (trust.md D1)', async () => {
  const { headers } = await member.get('/');
  expect(headers.get('content-security-policy')).toContain('report-uri /csp-reports');
  const report = (body: unknown) =>
    stranger(web.origin).post('/csp-reports', JSON.stringify(body), {
      headers: { 'content-type': 'application/csp-report' },
    });
  const broken = {
    'csp-report': {
      'document-uri': `${web.origin}/documents?q=secret`,
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/x.js',
    },
  };
  for (let each = 0; each < 40; each++) expect((await report(broken)).status).toBe(204);
  const lines = web.written().split('script-src-elem').length - 1;
  expect(lines).toBeGreaterThan(0);
  expect(lines).toBeLessThanOrEqual(60);
  expect(web.written()).not.toContain('q=secret');
  expect((await report({ 'csp-report': { 'blocked-uri': 'x'.repeat(20_000) } })).status).toBe(413);
});
