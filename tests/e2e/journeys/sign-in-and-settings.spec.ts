import { linkInMail } from '../support/mail.ts';
import { expect, expectAccessible, settled, test } from '../support/test.ts';

test('a passkey is added and signs in with nothing else; the codes are shown once', async ({ as }) => {
  const page = await as('observer');
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/settings/security');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the device').fill('Office laptop');
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your second factor is set up' })).toBeVisible();
  await expect(page.locator('ol.lines li')).toHaveCount(10);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByText('Office laptop')).toBeVisible();
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Khalid');
});

test('a forgotten password: asked, mailed, chosen, used; without JavaScript', async ({ as }) => {
  const page = await as(null, { lang: 'en', theme: 'light', width: 390, javaScript: false });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await page.getByLabel('E-mail address').fill('reviewer2@demo.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('If this address has an account')).toBeVisible();
  const link = await linkInMail(page, 'reviewer2@demo.example', 'new password', '/reset/');
  await page.goto(link);
  await page.getByLabel('New password').fill('partner forum 2026');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByText('mostly made of names')).toBeVisible();
  await page.getByLabel('New password').fill('seven geese over the frozen lake');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByText('Your new password is set')).toBeVisible();
  await page.getByLabel('E-mail address').fill('reviewer2@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('seven geese over the frozen lake');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Diego');
});

test('language, colours and room are the reader’s, in this browser and the next', async ({ as }) => {
  const page = await as('reviewer');
  await page.goto('/settings/profile');
  await page.locator('select[name=locale]').selectOption('zh');
  await page.getByText('Compact', { exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await expectAccessible(page);
});
