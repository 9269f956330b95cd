import { linkInMail } from '../support/mail.ts';
import { baseUrl, password } from '../support/portal.ts';
import { expect, type Look, test } from '../support/test.ts';

const bare: Look = { lang: 'en', theme: 'light', width: 1440, javaScript: false };

test('sign-in, upload, read, new version and asking work without JavaScript', async ({ as }) => {
  const page = await as(null, bare);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('member@demo.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${baseUrl}/`);
  await page.getByRole('navigation', { name: 'Your groups' }).first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Add documents' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plain.txt', mimeType: 'text/plain', buffer: Buffer.from('one') });
  await page.locator('form.form button.is-primary').click();
  await page.waitForURL('**/documents/doc_*');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('plain');
  await expect(page.locator('pre')).toHaveText('one');
  await page.getByRole('link', { name: 'New version' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plain.txt', mimeType: 'text/plain', buffer: Buffer.from('two') });
  await page.getByRole('button', { name: 'Add the version' }).click();
  await page.waitForURL('**/documents/doc_*');
  await expect(page.locator('pre')).toHaveText('two');
  await page.getByLabel('Ask or tell').fill('Seen without a script.');
  await page.getByRole('button', { name: 'Send' }).last().click();
  await expect(page.getByText('Seen without a script.')).toBeVisible();
});

test('a wrong password is said beside the form, without JavaScript', async ({ as }) => {
  const page = await as(null, bare);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('member@demo.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
});

test('a partner asks to join and the chair approves, without JavaScript', async ({ as }) => {
  const outsider = await as('outsider', bare);
  await outsider.goto('/groups');
  const joinable = outsider
    .locator('.group-grid li')
    .filter({ hasNot: outsider.locator('.row-apart .chip').nth(1) });
  const links = await outsider.locator('.group-grid h2 a').all();
  expect(await joinable.count()).toBeGreaterThan(0);
  let asked = '';
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? '';
    const probe = await outsider.context().newPage();
    await probe.goto(href);
    if ((await probe.getByRole('button', { name: 'Ask to join' }).count()) > 0) {
      await probe.getByLabel('Your message to the chair and the secretary').fill('We bring test data.');
      await probe.getByRole('button', { name: 'Ask to join' }).click();
      await expect(probe.getByText('You have asked to join. The chair will answer.')).toBeVisible();
      asked = href;
    }
    await probe.close();
    if (asked) break;
  }
  expect(asked).not.toBe('');
  const delegate = await as('delegate', bare);
  await delegate.goto(`${asked}/members`);
  await delegate.getByRole('button', { name: 'Approve' }).first().click();
  await expect(delegate.getByText('The person is a member now and was told by mail.')).toBeVisible();
});

test('somebody new accepts an invitation without JavaScript', async ({ as }) => {
  const address = 'new.colleague@alwaha.example';
  const chair = await as('chair', bare);
  await chair.goto('/');
  await chair.getByRole('navigation', { name: 'Your groups' }).first().getByRole('link').first().click();
  const group = (await chair.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await chair.getByRole('link', { name: /^Members/u }).click();
  await chair.getByLabel('E-mail address').fill(address);
  await chair.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(chair.getByText('The invitation is on its way.')).toBeVisible();
  const path = await linkInMail(chair, address, group);

  const invited = await as(null, bare);
  await invited.goto(path);
  await invited.getByLabel('Your name').fill('Noura Al Ketbi');
  await invited.getByLabel('Choose a password').fill('copper kettle on a slow train');
  await invited.locator('form button.is-primary').click();
  await invited.waitForURL('**/groups/spc_*');
  await expect(invited.getByText('Welcome. You are a member now.')).toBeVisible();

  const again = await as(null, bare);
  expect((await again.goto(path))?.status()).toBe(404);
});
