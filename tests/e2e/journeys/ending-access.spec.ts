import { baseUrl } from '../support/portal.ts';
import { expect, type Look, test } from '../support/test.ts';

const bare: Look = { lang: 'en', theme: 'light', width: 1440, javaScript: false };

test('a manager suspends an account and opens it again, without JavaScript; its browser is out meanwhile', async ({
  as,
}) => {
  const observer = await as('observer');
  await observer.goto('/');
  const manager = await as('manager', bare);
  await manager.goto('/organisations');
  const organisations = await manager
    .locator('td.main a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  let found = false;
  for (const href of organisations) {
    await manager.goto(href);
    const mail = manager.getByText('observer@demo.example');
    if ((await mail.count()) === 0) continue;
    await manager.locator('li').filter({ has: mail }).getByRole('link').click();
    found = true;
    break;
  }
  expect(found).toBe(true);
  await expect(manager.getByText('In 1 browser')).toBeVisible();
  await manager.getByText('Suspend the account').first().click();
  await manager.locator('details[open]').getByLabel('Reason').fill('A check.');
  await manager.locator('details[open]').getByRole('button', { name: 'Suspend the account' }).click();
  await expect(manager.getByText('The account is suspended. All its sessions have ended.')).toBeVisible();

  await observer.goto('/documents');
  await expect(observer).toHaveURL(`${baseUrl}/sign-in?next=%2Fdocuments`);

  await manager.getByRole('button', { name: 'Open the account again' }).click();
  await expect(manager.getByText('The account is open again. The person was told.')).toBeVisible();
});
