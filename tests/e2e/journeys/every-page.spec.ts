import { expect, expectAccessible, type Look, settled, test } from '../support/test.ts';

const looks: Look[] = [
  { lang: 'en', theme: 'dark', width: 1440 },
  { lang: 'zh', theme: 'light', width: 1440 },
  { lang: 'en', theme: 'light', width: 390 },
  { lang: 'ar', theme: 'light', width: 1440 },
];

const settings = [
  '/settings/profile',
  '/settings/profile/email',
  '/settings/notifications',
  '/settings/security',
  '/settings/tokens',
  '/settings/absence',
  '/settings/data',
  '/settings/security/authenticator',
  '/settings/security/passkey',
  '/confirm',
];

// Each look by itself: they only read, and they are the longest of all journeys.
test.describe.configure({ mode: 'parallel' });
const administration = [
  '/admin/people',
  '/admin/organisations',
  '/admin/roles',
  '/admin/jobs',
  '/admin/mails',
  '/admin/storage',
  '/admin/health',
  '/admin/audit',
];

for (const look of looks) {
  test(`every page is accessible: ${look.lang}, ${look.theme}, ${look.width} px`, async ({ as }) => {
    test.setTimeout(400_000);
    const visitor = await as(null, look);
    for (const path of [
      '/',
      '/themes/safety-for-family',
      '/sign-in',
      '/sign-in/kept',
      '/forgot',
      '/reset/none',
      '/unsubscribe/none',
      '/groups',
      '/tour',
      '/take-part',
      '/apply',
      '/apply/confirm/none',
      '/privacy',
      '/terms',
      '/accessibility',
      '/data',
      '/api/docs',
      '/dev/kit',
      '/nowhere',
    ]) {
      await visitor.goto(path);
      await settled(visitor);
      // Fifty operations that are made by the same component: all of them in one look, one of each part in the others.
      const same = '.operation:not(:first-of-type)';
      await expectAccessible(visitor, path === '/api/docs' && look !== looks[0] ? { without: same } : {});
    }
    const chair = await as('chair', look);
    for (const path of [
      '/',
      '/groups',
      '/documents',
      '/search?q=passport',
      '/dev/mail',
      '/dev/kit',
      ...settings,
    ]) {
      await chair.goto(path);
      await settled(chair);
      await expectAccessible(chair);
    }
    await chair.goto('/documents');
    const link = await chair.locator('td.main a').first().getAttribute('href');
    const answer = await chair.goto(link ?? '');
    expect(answer?.status()).toBe(200);
    await settled(chair);
    await expectAccessible(chair);
    const group = await chair.locator('nav.crumbs a').nth(1).getAttribute('href');
    for (const path of ['', '/documents', '/documents/new', '/members']) {
      await chair.goto(`${group}${path}`);
      await settled(chair);
      await expectAccessible(chair);
    }
    const manager = await as('manager', look);
    await manager.goto('/organisations');
    await settled(manager);
    await expectAccessible(manager);
    const organisation = await manager.locator('td.main a').first().getAttribute('href');
    for (const path of [
      '/organisations/new',
      '/staff/applications',
      `${organisation}`,
      `${organisation}/change`,
      `${organisation}/access`,
    ]) {
      await manager.goto(path);
      await settled(manager);
      await expectAccessible(manager);
    }
    await manager.locator('td a').first().click();
    await manager.waitForURL('**/people/per_*');
    await settled(manager);
    await expectAccessible(manager);
    const admin = await as('admin', look);
    for (const path of administration) {
      expect((await admin.goto(path))?.status()).toBe(200);
      await settled(admin);
      await expectAccessible(admin);
    }
    const pending = await as('pending', look);
    await pending.goto('/');
    await settled(pending);
    await expectAccessible(pending);
  });
}
