import type { Page } from '@playwright/test';
import { elsewhere } from '../support/elsewhere.ts';
import { baseUrl } from '../support/portal.ts';
import { expect, settled, test } from '../support/test.ts';

/** A page of the same browser, where what the portal refuses may be said in the console. */
const besides = (page: Page) => page.context().newPage();

for (const javaScript of [true, false]) {
  test(`after signing out the back button shows nothing of before; scripts: ${javaScript} (trust.md D7)`, async ({
    as,
  }) => {
    const page = await as('member', { lang: 'en', theme: 'light', width: 1440, javaScript });
    await page.goto('/documents');
    const document = page.locator('main a[href^="/documents/doc_"]').first();
    const title = (await document.textContent())?.trim() ?? '';
    expect(title).not.toBe('');
    await document.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    if (javaScript) await settled(page);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByLabel('E-mail address')).toBeVisible();
    for (let back = 0; back < 3; back++) {
      await page.goBack({ waitUntil: 'load' });
      if (javaScript) await settled(page);
      await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(0);
      if (page.url() === 'about:blank') break;
      await expect(page.getByText(title)).toHaveCount(0);
    }
  });
}

test('no page of the portal opens inside a frame, of another site or of its own (trust.md D9)', async ({
  as,
}) => {
  const page = await besides(await as('member'));
  const paths = ['/', '/documents', '/sign-in', '/settings/security', '/nowhere'];
  const frames = paths.map((path) => `<iframe src="${baseUrl}${path}"></iframe>`).join('');
  const site = await elsewhere(frames);
  try {
    await page.goto(site.url);
    await settled(page);
    const inside = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(inside).toHaveLength(paths.length);
    for (const frame of inside) {
      expect(frame.url()).toMatch(/^chrome-error:/u);
      expect(await frame.locator('main').count()).toBe(0);
    }
  } finally {
    await site.close();
  }
  // The portal allows no frames at all, so a page of its own that could be made to hold one holds nothing either.
  await page.goto('/');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/documents';
    document.body.append(frame);
  });
  await settled(page);
  const [frame] = page.frames().filter((each) => each !== page.mainFrame());
  expect(frame?.url() ?? '').not.toContain('/documents');
});

test('another site gets nothing private as a picture, a script, a style or an answer (trust.md D11)', async ({
  as,
}) => {
  const member = await as('member');
  await member.goto('/documents');
  const link = await member.locator('main a[href^="/documents/doc_"]').first().getAttribute('href');
  const content = `${baseUrl}${link}/versions/1/content`;
  const page = await besides(member);
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => failed.push(request.url()));
  const site = await elsewhere(`
    <img src="${content}?as=picture" onload="window.got = 'picture'">
    <script src="${content}?as=script" onload="window.got = 'script'"></script>
    <script src="${baseUrl}/api/v1/me" onload="window.got = 'me'"></script>
    <link rel="stylesheet" href="${baseUrl}/documents" onload="window.got = 'style'">
    <script>fetch('${baseUrl}/api/v1/documents', { credentials: 'include' }).then(() => { window.got = 'answer' }, () => {})</script>`);
  try {
    await page.goto(site.url);
    await settled(page);
    expect(await page.evaluate(() => (window as { got?: string }).got)).toBeUndefined();
    const ofThePortal = asked.filter((url) => url.startsWith(baseUrl));
    expect(ofThePortal).toHaveLength(5);
    expect(failed.sort()).toEqual(ofThePortal.sort());
  } finally {
    await site.close();
  }
  // The very same address is a file to whoever opens it.
  expect((await member.request.get(content)).status()).toBe(200);
});
