import { expect, expectAccessible, type Look, settled, test } from '../support/test.ts';

const bare: Look = { lang: 'en', theme: 'light', width: 1440, javaScript: false };

test('documents are posted, renamed, given fewer readers after a preview, put away and brought back, without JavaScript', async ({
  as,
}) => {
  const page = await as('secretary', bare);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Your groups' }).first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Add documents' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'to-be-changed.txt', mimeType: 'text/plain', buffer: Buffer.from('one') });
  await page.locator('form.form button.is-primary').click();
  await page.waitForURL('**/documents/doc_*');
  await page.getByRole('link', { name: 'Rename' }).click();
  await page.getByLabel(/^Title of/u).fill('Agenda of the trial');
  await page.getByRole('button', { name: 'Save titles' }).click();
  await expect(page.getByText('The titles are saved.')).toBeVisible();

  const row = page.getByRole('row', { name: /Agenda of the trial/u });
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Change audience' }).click();
  await page.getByRole('radio', { name: /Named organisations/u }).check();
  await page.locator('input[name=organisations]').first().check();
  await page.getByRole('button', { name: 'Show who gains and loses' }).click();
  await expect(page.getByText(/Will no longer see it: /u)).toBeVisible();
  await page.getByRole('button', { name: 'Change audience' }).click();
  await expect(page.getByText('The audience is changed.')).toBeVisible();
  await expect(row.getByText('Named organisations')).toBeVisible();

  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Put into the trash' }).click();
  await page.getByRole('button', { name: 'Put into the trash' }).click();
  await expect(page.getByText('Put into the trash.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken out of the trash.')).toBeVisible();
  await expect(row).toBeVisible();
});

for (const look of [
  { lang: 'ar', theme: 'dark', width: 390 },
  { lang: 'zh', theme: 'light', width: 1440 },
] as const) {
  test(`choosing and the trash are accessible: ${look.lang}, ${look.theme}, ${look.width} px`, async ({
    as,
  }) => {
    const page = await as('secretary', look);
    await page.goto('/groups');
    const group = await page.locator('a[href^="/groups/spc_"]').first().getAttribute('href');
    await page.goto(`${group}/documents`);
    const chosen = await page.locator('input[name=d]').first().getAttribute('value');
    for (const act of ['rename', 'move', 'trash', 'relabel&label=named']) {
      await page.goto(`${group}/documents/change?d=${chosen}&act=${act}`);
      await settled(page);
      await expectAccessible(page);
    }
    await page.goto(`${group}/documents/trash`);
    await settled(page);
    await expectAccessible(page);
  });
}
