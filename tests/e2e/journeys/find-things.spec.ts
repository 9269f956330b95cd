import { expect, expectAccessible, type Look, settled, test } from '../support/test.ts';

const dark: Look = { lang: 'en', theme: 'dark', width: 1440 };

test('the palette leads anywhere with the keyboard alone, and gives the focus back', async ({ as }) => {
  const page = await as('member', dark);
  await page.goto('/');
  await settled(page);
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await expect(palette).toBeVisible();
  await page.keyboard.type('passport');
  await expect(palette.getByRole('option').filter({ hasText: 'Battery passport' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await expect(palette.getByRole('option', { name: 'Settings', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  while ((await palette.locator('[data-focused]').textContent()) !== 'Settings')
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings/profile');
});

test('a search is found without JavaScript, kept under a name, used again and removed', async ({ as }) => {
  const page = await as('chair', { ...dark, javaScript: false });
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search' }).fill('passport');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=passport');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.getByText('Save this search').click();
  await page.getByLabel('Name', { exact: true }).fill('Everything on passports');
  await page.getByRole('button', { name: 'Save' }).click();
  const kept = page.getByRole('link', { name: 'Everything on passports' });
  await kept.click();
  await page.waitForURL('**/search?q=passport*');
  await page.getByRole('button', { name: /Remove.*Everything on passports/u }).click();
  await expect(kept).toBeHidden();
});
