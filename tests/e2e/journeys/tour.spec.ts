import { expect, type Look, settled, test } from '../support/test.ts';

const bare: Look = { lang: 'en', theme: 'light', width: 1440, javaScript: false };

test('one press at each stop of the tour leads there as that person; the outsider finds nothing', async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as(null, bare);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Take the tour' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A tour in fifteen minutes');
  expect(await page.locator('.tour-stops > li').count()).toBe(6);
  const presses = await page.locator('.tour-visits button[name=persona]').count();
  expect(presses).toBe(9);
  const addresses: string[] = [];
  for (let press = 0; press < presses; press++) {
    await page.goto('/tour');
    const button = page.locator('.tour-visits button[name=persona]').nth(press);
    const name = (await button.locator('.subheading').textContent()) ?? '';
    const address = (await button.locator('[dir=ltr]').textContent()) ?? '';
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.url().endsWith(address) && each.request().method() === 'GET'),
      button.click(),
    ]);
    addresses.push(address);
    expect(answer.status(), `${name} at ${address}`).toBe(name === 'Oliver Grant' ? 404 : 200);
    await expect(page.locator('.side .me')).toContainText(name);
  }
  // The chair and the outsider stand before the very same address.
  expect(addresses.at(-1)).toBe(addresses.at(-2));
});

test('the pages for everybody are reached from the foot of a page, in three languages', async ({ as }) => {
  for (const lang of ['en', 'zh', 'ar'] as const) {
    const visitor = await as(null, { ...bare, lang });
    await visitor.goto('/groups');
    const links = visitor.locator('.site-foot a');
    const count = await links.count();
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index++) {
      await visitor.goto('/groups');
      await links.nth(index).click();
      await settled(visitor);
      await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await visitor.content()).not.toContain('{pages.');
    }
  }
});
