import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, signIn, stranger } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
let world: World;
let nobody: Session;
let open: string;
let openDocument: string;

/** Words that stand in what is not public, and so nowhere that a stranger reads. */
const canary = 'Quetzalcoatlus';

beforeAll(async () => {
  world = await aWorld(portal);
  const publicly = { visibility: 'public', defaultLabel: 'public' } as const;
  open = await anActiveGroup(portal, world, { name: 'Open charging', ...publicly });
  openDocument = await aDocument(portal, world.people.member, open as never, {
    title: 'Open report',
    label: 'public',
  });
  await aDocument(portal, world.people.member, open as never, { title: `${canary} inside`, label: 'group' });
  for (const visibility of ['members', 'partners'] as const) {
    const spaceId = await anActiveGroup(portal, world, { name: `${canary} ${visibility}`, visibility });
    const label = visibility === 'members' ? 'group' : 'partners';
    await aDocument(portal, world.people.member, spaceId, { title: `${canary} paper`, label, body: canary });
  }
  web = await startWeb(portal);
  nobody = stranger(web.origin);
}, 120_000);
afterAll(() => web.stop());

test('a stranger reads what is public and nothing else, in pages, counts, lists and the site map', async () => {
  const front = await (await nobody.get('/')).text();
  expect(front).toContain('Open charging');
  expect(front).toContain('Open report');
  expect(front).toMatch(/1 public group\b/u);
  expect(front).not.toMatch(/[2-9] public groups/u);
  expect(front).not.toContain('Member Person');
  const { items } = await portal.asStranger().workingGroups.listThemes({});
  const pages = [
    '/',
    '/groups',
    '/sitemap.xml',
    '/api/v1/front-page',
    '/api/v1/working-groups',
    `/groups/${open}`,
  ];
  const themes = items.map(({ key }) => `/themes/${key}`);
  for (const path of [...pages, ...themes, `/groups/${open}/documents`, `/documents/${openDocument}`]) {
    const answer = await nobody.get(path);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).not.toContain(canary);
  }
  expect((await nobody.get('/themes/no-such-theme')).status).toBe(404);
});

test('the front page of the API is the same for whoever asks', async () => {
  const manager = await signIn(web.origin, 'manager@host.example');
  const theirs = await (await manager.get('/api/v1/front-page')).json();
  expect(theirs).toEqual(await (await nobody.get('/api/v1/front-page')).json());
});

test('machines are told where to look, and every address that they are given can be read by a stranger', async () => {
  const robots = await (await nobody.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${web.origin}/sitemap.xml`);
  const map = await nobody.get('/sitemap.xml');
  expect(map.headers.get('cache-control')).toBe('public, max-age=3600');
  const found = [...(await map.text()).matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
    ([, loc = '']) => new URL(loc).pathname,
  );
  expect(found).toEqual(
    expect.arrayContaining(['/', '/groups', '/privacy', `/groups/${open}`, `/documents/${openDocument}`]),
  );
  for (const path of found) expect((await nobody.get(path)).status, path).toBe(200);
  const signedIn = await signIn(web.origin, 'member@enterprise.example');
  expect(await (await signedIn.get('/sitemap.xml')).text()).not.toContain(canary);
});

test('a public file may be kept and is asked for again each time; withdrawn, it is gone from the front page', async () => {
  const path = `/documents/${openDocument}/versions/1/content`;
  const first = await nobody.get(path);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  const etag = first.headers.get('etag') ?? '';
  expect((await nobody.get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const member = await signIn(web.origin, 'member@enterprise.example');
  expect((await member.get(path)).headers.get('cache-control')).toBe('private, no-store');
  await portal
    .as(world.people.member)
    .documents.withdrawDocument({ documentId: openDocument as never, reason: 'Old.' });
  expect(await (await nobody.get('/')).text()).not.toContain('Open report');
});

const textPages = ['/take-part', '/privacy', '/terms', '/accessibility', '/data'];

test('what everybody may know about the portal is read by everybody, from every page, and names the host', async () => {
  const member = await signIn(web.origin, 'member@enterprise.example');
  for (const who of [nobody, member]) {
    const front = await (await who.get('/')).text();
    for (const path of textPages) {
      expect(front, path).toContain(`href="${path}"`);
      const answer = await who.get(path);
      expect(answer.status, path).toBe(200);
      const page = await answer.text();
      expect(page, path).toContain('Chery International');
      expect(page, path).not.toMatch(/\{pages\.|mailto:/u);
      expect(page, `${path} needs no scripts`).not.toContain('type="module"');
    }
  }
  const read = await Promise.all(textPages.map(async (path) => (await nobody.get(path)).text()));
  expect(new Set(read.map((page) => /<h1[^>]*>(.+?)<\/h1>/u.exec(page)?.[1])).size).toBe(textPages.length);
});

test('a browser is not sent the long texts of those pages', () => {
  const folder = fileURLToPath(new URL('../../apps/portal/build/client/assets/', import.meta.url));
  const sent = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8'));
  const holds = (words: string) => sent.some((file) => file.includes(words));
  expect(holds('Where promises become work between organisations')).toBe(true);
  expect(holds('The Web Content Accessibility Guidelines')).toBe(false);
});

/** What a page says of itself to other programs, by name. */
async function previewOf(session: Session, path: string): Promise<Record<string, string>> {
  const page = await (await session.get(path)).text();
  const words = [...page.matchAll(/<meta (?:property|name)="(og:[a-z_]+|description)" content="([^"]*)"/gu)];
  const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(page)?.[1];
  return {
    ...Object.fromEntries(words.map(([, name, content]) => [name, content])),
    ...(canonical ? { canonical } : {}),
  };
}

test('a link to a public page shows its public words elsewhere; nothing else has a preview', async () => {
  const address = `${web.origin}/groups/${open}`;
  expect(await previewOf(nobody, `/groups/${open}?from=mail`)).toEqual({
    'og:type': 'website',
    'og:site_name': 'Partner Forum',
    'og:title': 'Open charging',
    'og:description': expect.stringMatching(/.{10,}/u),
    'og:url': address,
    'og:locale': 'en_GB',
    canonical: address,
    description: expect.stringMatching(/.{10,}/u),
  });
  for (const path of ['/', '/groups', '/themes/safety-for-family', '/api/docs', ...textPages])
    expect((await previewOf(nobody, path)).canonical, path).toBe(`${web.origin}${path}`);
  for (const path of [
    '/sign-in',
    '/forgot',
    `/reset/${'x'.repeat(43)}`,
    `/setup/${'x'.repeat(43)}`,
    '/nowhere',
  ])
    expect(await previewOf(nobody, path), path).toEqual({});
  const member = await signIn(web.origin, 'member@enterprise.example');
  const { items } = await portal.as(world.people.member).workingGroups.listWorkingGroups({ limit: 50 });
  expect(items.length).toBeGreaterThan(2);
  for (const { id } of items) expect(await previewOf(member, `/groups/${id}`)).toEqual({});
  expect(await previewOf(member, '/documents')).toEqual({});
});

test('the tour leads only to what is there, and is part of the demonstration only', async () => {
  // The world of this test has none of the demonstration's personas: what is left is the stranger's stop.
  const tour = await (await nobody.get('/tour')).text();
  expect(tour.match(/<h2/gu)).toHaveLength(1);
  expect(tour).not.toContain('name="persona"');
  const pilot = await startWeb(portal, {
    demo: false,
    signingKey: 'a signing key that an operator could use',
    contactEmail: 'forum@host.example',
  });
  try {
    const visitor = stranger(pilot.origin);
    expect((await visitor.get('/tour')).status).toBe(404);
    expect(await (await visitor.get('/')).text()).not.toContain('/tour');
    expect(await (await visitor.get('/privacy')).text()).toContain('mailto:forum@host.example');
  } finally {
    await pilot.stop();
  }
});
