import type { Page } from '@playwright/test';
import { aPdf } from '../support/pdf.ts';
import { expect, expectAccessible, type Look, settled, test } from '../support/test.ts';
import { words } from '../support/words.ts';

// Read a long PDF → find in it → read an office file → compare two versions.
const looks: Look[] = [
  { lang: 'en', theme: 'light', width: 1440 },
  { lang: 'ar', theme: 'dark', width: 390 },
];

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const text = (content: string): File => ({
  name: 'Rules.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** Posts a file into the first group of whoever the page belongs to; the page of the document is open then. */
async function post(page: Page, file: File): Promise<string> {
  await page.goto('/groups');
  const group = await page.locator('nav a[href^="/groups/spc_"]').first().getAttribute('href');
  await page.goto(`${group}/documents/new`);
  await settled(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('form.form button.is-primary').click();
  await page.waitForURL('**/documents/doc_*');
  return new URL(page.url()).pathname;
}

async function addVersion(page: Page, document: string, file: File): Promise<void> {
  await page.goto(`${document}/versions/new`);
  await settled(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('form button.is-primary').click();
  await page.waitForURL('**/documents/doc_*');
}

test('of a PDF of 500 pages only the pages near by are drawn', async ({ as }) => {
  const page = await as('member');
  const document = await post(page, {
    name: 'Long.pdf',
    mimeType: 'application/pdf',
    buffer: await aPdf(500),
  });
  const reader = page.locator('section.reader');
  await page.getByRole('button', { name: 'Read it here' }).click();
  await expect(reader.locator('.page canvas').first()).toBeVisible();
  // From then on by itself.
  await page.goto(document);
  await expect(reader.locator('.page canvas').first()).toBeVisible();
  const number = reader.getByLabel('Page', { exact: true });
  for (const far of ['400', '120', '260']) {
    await number.fill(far);
    await number.press('Enter');
    await expect(reader.getByText(`Page ${far}`, { exact: true })).toBeAttached();
  }
  await reader.getByRole('searchbox').fill('page 25');
  await expect(reader.getByText('1 of 11')).toBeVisible({ timeout: 30_000 });
  await reader.locator('.reader-thumbs [aria-current=page]').focus();
  await page.keyboard.press('End');
  await expect(number).toHaveValue('500');
  expect(await reader.locator('.page canvas').count(), 'pages that are drawn').toBeLessThan(20);
  expect(await reader.locator('nav canvas').count(), 'pictures that are drawn').toBeLessThan(20);

  // Where a search has found it.
  await page.goto(`${document}?page=300`);
  await expect(number).toHaveValue('300');
  await expect(reader.getByText('Page 300', { exact: true })).toBeAttached();
});

for (const look of looks) {
  test(`a PDF is read, in ${look.lang} at ${look.width} px`, async ({ as }) => {
    test.setTimeout(120_000);
    const say = words(look.lang);
    const page = await as('member', look);
    await post(page, { name: 'Paper.pdf', mimeType: 'application/pdf', buffer: await aPdf(30) });
    const reader = page.locator('section.reader');
    await settled(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: say('documents.preview.read-here') }).click();
    await expect(reader.locator('.page canvas').first()).toBeVisible();
    await settled(page);
    await expectAccessible(page);

    // The text of a page is text: it is selected, and read by a screen reader under the page's name.
    const first = reader.getByRole('region', { name: say('documents.preview.page', { n: 1, of: 30 }) });
    await expect(first.getByText('Page 1', { exact: true })).toBeAttached();

    const find = reader.getByRole('searchbox', { name: say('documents.pdf.find') });
    const found = (n: number) =>
      reader.getByText(say('documents.pdf.found', { n, count: 11 }), { exact: true });
    await find.fill('page 2');
    await expect(found(1)).toBeVisible();
    await find.press('Enter');
    await expect(found(2)).toBeVisible();
    await find.press('Shift+Enter');
    await expect(found(1)).toBeVisible();
    await expect(reader.locator('.highlight.selected')).toHaveText('Page 2');
    await expectAccessible(page);
    await find.fill('no such words');
    await expect(reader.getByText(say('documents.pdf.not-found'))).toBeVisible();
    await find.press('Escape');
    await expect(find).toHaveValue('');

    const toggle = reader.getByRole('button', { name: say('documents.pdf.thumbnails') });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    await reader.locator('.reader-thumbs [aria-current=page]').focus();
    await page.keyboard.press('End');
    const number = reader.getByLabel(say('documents.pdf.page'), { exact: true });
    await expect(number).toHaveValue('30');
    await page.keyboard.press('ArrowUp');
    await expect(number).toHaveValue('29');
    const percent = reader.getByLabel(say('documents.pdf.zoom'), { exact: true });
    const before = await percent.textContent();
    await reader.getByRole('button', { name: say('documents.pdf.zoom-in') }).press('Enter');
    await expect(percent).not.toHaveText(before ?? '');
    await expectAccessible(page);
  });

  test(`two versions are compared, in ${look.lang} at ${look.width} px`, async ({ as }) => {
    const say = words(look.lang);
    const page = await as('member', look);
    const rest = Array.from({ length: 12 }, (_, n) => `Clause ${n} stays.`).join('\n');
    const document = await post(page, text(`Ten columns.\n${rest}\nThe house tests.`));
    await addVersion(page, document, text(`Twelve columns.\n${rest}\nThe house tests twice.`));
    await page.getByRole('link', { name: say('documents.compare.title') }).click();
    await page.waitForURL('**/compare/1/2');
    await settled(page);
    await expect(page.getByText(say('documents.compare.changes', { count: 2 }))).toBeVisible();
    await expect(page.locator('section.compared del')).toHaveText([/Ten/u]);
    await expect(page.locator('section.compared ins')).toHaveText([/Twelve/u, /twice/u]);
    await expectAccessible(page);

    await page.getByText(say('documents.compare.folded', { count: 10 })).click();
    await expect(page.getByText('Clause 5 stays.')).toBeVisible();
    await page.getByRole('link', { name: say('documents.compare.next') }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#change-2$/u);
    await expect(page.locator('#change-2')).toBeInViewport();

    await page.getByLabel(say('documents.compare.from')).selectOption('2');
    await page.getByRole('button', { name: say('documents.compare.submit') }).click();
    await page.waitForURL('**/compare/2/2');
    await expect(page.getByText(say('documents.compare.same-file'))).toBeVisible();

    const outsider = await as('outsider', look);
    expect((await outsider.goto(`${document}/compare/1/2`))?.status()).toBe(404);
  });
}

test('versions are compared without JavaScript', async ({ as }) => {
  const page = await as('member', { lang: 'en', theme: 'light', width: 1440, javaScript: false });
  const document = await post(page, text('The log has ten columns.'));
  await addVersion(page, document, text('The log has twelve columns.'));
  await page.getByRole('link', { name: 'Compare versions' }).click();
  await expect(page.locator('section.compared del')).toHaveText(/ten/u);
  await page.getByLabel('Earlier').selectOption('2');
  await page.getByLabel('Later').selectOption('1');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('section.compared ins')).toHaveText(/ten/u);
});

test('office files of the story are read as text, with and without JavaScript', async ({ as }) => {
  const page = await as('chair');
  const bare = await as('chair', { lang: 'en', theme: 'light', width: 1440, javaScript: false });
  for (const [file, found] of [
    ['word', 'section.office-body h2, section.office-body p'],
    ['sheet', 'section.office-sheet table'],
  ] as const) {
    const document = await firstOf(page, file);
    await page.goto(document);
    await settled(page);
    await expect(page.locator(found).first()).toBeVisible();
    await expectAccessible(page);
    await bare.goto(document);
    await expect(bare.locator(found).first()).toBeVisible();
  }
});

/** The first document of a kind in the groups of whoever the page belongs to. */
async function firstOf(page: Page, file: string): Promise<string> {
  await page.goto('/groups');
  const groups = await page.locator('nav a[href^="/groups/spc_"]').all();
  const paths = await Promise.all(groups.map((link) => link.getAttribute('href')));
  for (const path of new Set(paths)) {
    await page.goto(`${path}/documents?file=${file}`);
    const link = page.locator('td.main a').first();
    if ((await link.count()) > 0) return (await link.getAttribute('href')) ?? '';
  }
  throw new Error(`no ${file} in the story`);
}
