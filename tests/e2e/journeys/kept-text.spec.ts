import type { Page } from '@playwright/test';
import { baseUrl, password } from '../support/portal.ts';
import { expect, expectAccessible, type Look, settled, test } from '../support/test.ts';

// A session that ends loses no typed text: with scripts it is there again, without them it is sent on.
const look: Look = { lang: 'en', theme: 'light', width: 1440 };

async function openGroup(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Your groups' }).first().getByRole('link').first().click();
  await page.waitForURL('**/groups/spc_*');
}

async function signInAs(page: Page, persona: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(`${persona}@demo.example`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('what was typed is in the form again, for the same person, and is sent once', async ({ as }) => {
  const page = await as('member', look);
  await openGroup(page);
  await settled(page);
  await page.getByLabel('Ask or tell').last().fill('Typed for forty minutes.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Send' }).last().click();
  await page.waitForURL('**/sign-in?next=*');
  await signInAs(page, 'member');
  await expect(page.getByText('What you had typed is here again')).toBeVisible();
  await expect(page.getByLabel('Ask or tell').last()).toHaveValue('Typed for forty minutes.');
  await page.getByRole('button', { name: 'Send' }).last().click();
  await expect(page.locator('.post-body', { hasText: 'Typed for forty minutes.' })).toHaveCount(1);
  await expect(page.getByText('What you had typed is here again')).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Ask or tell').last()).toHaveValue('');
});

test('somebody else in the same tab does not find it', async ({ as }) => {
  const page = await as('member', look);
  await openGroup(page);
  await settled(page);
  const here = page.url();
  await page.getByLabel('Ask or tell').last().fill('For my eyes only.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Send' }).last().click();
  await page.waitForURL('**/sign-in?next=*');
  await signInAs(page, 'chair');
  await page.waitForURL(here);
  await settled(page);
  await expect(page.getByLabel('Ask or tell').last()).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('For my eyes only.');
});

test('without scripts it can be read, and sent again after signing in', async ({ as }) => {
  const page = await as('member', { ...look, javaScript: false });
  await openGroup(page);
  await page.getByLabel('Ask or tell').last().fill('Typed without a script.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Send' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in again, nothing is lost');
  await expect(page.getByText('Typed without a script.')).toBeVisible();
  const [signIn] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in' }).last().click(),
  ]);
  await signInAs(signIn, 'member');
  await signIn.waitForURL(`${baseUrl}/`);
  await page.getByRole('button', { name: 'Send it again' }).click();
  await expect(page.locator('.post-body', { hasText: 'Typed without a script.' })).toHaveCount(1);
});

test('the page that holds it is accessible', async ({ as }) => {
  const page = await as('member', { lang: 'en', theme: 'dark', width: 390 });
  await page.goto('/');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/sign-in/kept?next=%2Fgroups';
    const field = document.createElement('textarea');
    field.name = 'body';
    field.value = 'نص طويل <b>';
    form.append(field);
    document.body.append(form);
    form.submit();
  });
  await expect(page.getByText('نص طويل <b>')).toBeVisible();
  await expectAccessible(page);
});
