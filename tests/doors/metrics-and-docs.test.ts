import { usePortal } from '@portal/test-support/portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await freePort();
  web = await startWeb(portal, { metricsPort });
}, 60_000);
afterAll(() => web.stop());

const ask = (path: string) => fetch(`${web.origin}${path}`, { redirect: 'manual' });
const metrics = (path = '/metrics') => fetch(`http://127.0.0.1:${metricsPort}${path}`);

test('metrics are told on their own port and nowhere else', async () => {
  const answer = await metrics();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/u);
  expect((await metrics('/')).status).toBe(404);
  expect((await metrics('/healthz')).status).toBe(404);
  const [hidden, unknown] = [await ask('/metrics'), await ask('/no-such-page')];
  expect([hidden.status, unknown.status]).toEqual([404, 404]);
  expect(await hidden.text()).not.toContain('portal_http_request');
});

test('answers are timed by pattern: no id, token or unknown address becomes a label', async () => {
  const id = 'spc_01h00000000000000000000000';
  await Promise.all(
    [
      `/groups/${id}`,
      `/api/v1/working-groups/${id}`,
      `/api/v1/documents/${id}/versions/1/content`,
      `/invite/${'t'.repeat(43)}`,
      '/wp-login.php',
      '/api/wp-login',
    ].map(async (path) => (await ask(path)).arrayBuffer()),
  );
  const text = await (await metrics()).text();
  const routes = new Set([...text.matchAll(/route="([^"]*)"/gu)].map(([, route]) => route));
  for (const route of [
    '/groups/:spaceId',
    '/api/v1/working-groups/:spaceId',
    '/api/v1/documents/:documentId/versions/:version/content',
    '/invite/:token',
    'none',
  ]) {
    expect([...routes]).toContain(route);
  }
  expect([...routes].filter((route) => /spc_|ttt|wp-login/u.test(route ?? ''))).toEqual([]);
});

test('pool, outbox and the process itself are among the numbers', async () => {
  const text = await (await metrics()).text();
  for (const line of [
    'portal_database_pool_connections{state="total"} ',
    'portal_database_pool_connections{state="idle"} ',
    'portal_database_pool_connections{state="waiting"} 0',
    'portal_database_reachable 1',
    'portal_outbox_undelivered_events 0',
    'portal_outbox_oldest_age_seconds 0',
    'portal_mails_dead 0',
    'process_resident_memory_bytes ',
    'nodejs_eventloop_lag_seconds ',
  ]) {
    expect(text).toContain(`\n${line}`);
  }
});

test('the readable API is public, needs no script and shows every operation of the description', async () => {
  const [page, description] = [await ask('/api/docs'), await ask('/api/v1/openapi.json')];
  expect([page.status, description.status]).toEqual([200, 200]);
  const html = await page.text();
  expect(html).not.toContain('<script');
  const { paths } = (await description.json()) as { paths: Record<string, Record<string, object>> };
  const ids = Object.values(paths).flatMap((each) =>
    Object.values(each).map((operation) => (operation as { operationId: string }).operationId),
  );
  expect(ids.length).toBeGreaterThan(35);
  expect(ids.filter((id) => !html.includes(`<h3 id="${id}"`))).toEqual([]);
  // Every link on the page that leads to a place of the page finds it.
  const anchors = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
  expect(anchors.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
});

test('the frame of the page speaks the reader’s language', async () => {
  const page = await fetch(`${web.origin}/api/docs`, { headers: { cookie: 'lang=ar' } });
  expect(await page.text()).toMatch(/<html lang="ar" dir="rtl"/u);
});
