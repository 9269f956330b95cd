import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, type Look, settled, test } from '../support/test.ts';

const looks: Record<string, Look> = {
  light: { lang: 'en', theme: 'light', width: 1440 },
  dark: { lang: 'en', theme: 'dark', width: 1440 },
  phone: { lang: 'en', theme: 'light', width: 390 },
  arabic: { lang: 'ar', theme: 'light', width: 1440 },
};

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** Shown in the README, so kept with the source; the others are made anew by whoever wants them. */
const kept = new Set(['group-light', 'document-light']);

async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  const path = `${folder(kept.has(name) ? 'tooling/handbook/pictures' : '.data/pictures')}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
}

for (const [variant, look] of Object.entries(looks)) {
  test(`pictures: ${variant}`, async ({ as }) => {
    const visitor = await as(null, look);
    await visitor.goto('/');
    await picture(visitor, `front-${variant}`);
    await visitor.goto('/sign-in');
    await picture(visitor, `sign-in-${variant}`);

    const page = await as('member', look);
    await page.goto('/');
    await picture(page, `home-${variant}`);
    for (const part of ['profile', 'security', 'security/authenticator']) {
      await page.goto(`/settings/${part}`);
      await picture(page, `settings-${part.replace('/', '-')}-${variant}`);
    }
    await page.goto('/groups');
    await picture(page, `directory-${variant}`);
    // The passport group has most to show.
    const link = page.getByRole('link', { name: /passport/iu }).first();
    const group = await link.getAttribute('href');
    expect(group).toMatch(/^\/groups\/\w/u);
    await page.goto(`${group}`);
    await picture(page, `group-${variant}`);
    await page.goto(`${group}/members`);
    await picture(page, `members-${variant}`);
    await page.goto(`${group}/documents`);
    await picture(page, `library-${variant}`);
    const document = await page.locator('td.main a').first().getAttribute('href');
    await page.goto(`${group}/documents/new`);
    await settled(page);
    await page.setInputFiles('input[type=file]', [
      {
        name: 'Cell ageing, spring campaign.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('cell,cycles\nA1,1200\n'),
      },
      { name: 'Log format.md', mimeType: 'text/markdown', buffer: Buffer.from('# Log format\n') },
    ]);
    await picture(page, `upload-${variant}`);
    await page.evaluate(() => localStorage.setItem('reads-here', '1'));
    await page.goto(`${document}`);
    await picture(page, `document-${variant}`);
  });
}
