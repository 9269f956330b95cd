import { expect, settled, test } from '../support/test.ts';

/** A PDF of these objects; the first is its catalogue. */
function pdfOf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

const content = 'BT /F1 24 Tf 50 700 Td (Harmless words) Tj ET';
const script = "window.ran = true; alert\\('ran'\\)";
const hostile = pdfOf([
  `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (${script}) >> >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] ' +
    `/Resources << /Font << /F1 5 0 R >> >> /AA << /O << /S /JavaScript /JS (${script}) >> >> >>`,
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  // What CVE-2024-4367 made a program of.
  `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 2 3 4 5 (1\\); ${script}; \\(0)] >>`,
  `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (javascript:${script}) >> >>`,
]);

test('a PDF with code in its actions, its font and its links runs none of it (documents.md T24)', async ({
  as,
}) => {
  const page = await as('member');
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.goto('/groups');
  const group = await page.locator('nav a[href^="/groups/spc_"]').first().getAttribute('href');
  await page.goto(`${group}/documents/new`);
  await settled(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Hostile.pdf', mimeType: 'application/pdf', buffer: hostile });
  await page.locator('form.form button.is-primary').click();
  await page.waitForURL('**/documents/doc_*');
  await page.getByRole('button', { name: 'Read it here' }).click();
  await expect(page.locator('.reader .textLayer')).toContainText('Harmless words');
  await settled(page);
  expect(await page.locator('.reader a[href^="javascript:" i]').count()).toBe(0);
  await page.locator('.reader .page').click();
  expect(dialogs).toBe(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});
