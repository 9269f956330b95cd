import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { startEmptyPortal } from './empty-portal.ts';
import { aMailServer } from './mail-server.ts';

const passwords = [
  'seven geese over the frozen lake',
  'a heron waits for its breakfast',
  'eleven umbrellas opened at once',
];

/** Somebody at a device of their own, whose fingerprint reader says yes. */
async function somebody(browser: Browser, baseURL: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devices = await context.newCDPSession(page);
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
  return { page, context };
}

async function addPasskey(page: Page): Promise<void> {
  await page.goto('/settings/security/passkey');
  await page.getByLabel('Name of the device').fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your second factor is set up' })).toBeVisible();
}

async function join(page: Page, link: string, name: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/join/') && !url.pathname.startsWith('/invite/'));
}

async function invite(page: Page, email: string, tick: string[] = []): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  for (const label of tick) await page.getByLabel(label).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('The invitation is on its way.')).toBeVisible();
}

test('from an empty installation to a document read across organisations, with one step on the command line', async ({
  browser,
}) => {
  const mail = await aMailServer();
  const portal = await startEmptyPortal(mail.url);
  try {
    const setup = await portal.createAdministrator({ email: 'root@host.example', name: 'Root Person' });

    const admin = await somebody(browser, portal.baseUrl);
    await admin.page.goto(setup);
    await admin.page.getByLabel('Choose a password').fill(passwords[0] ?? '');
    await admin.page.getByRole('button', { name: 'Continue' }).click();
    await admin.page.waitForURL((url) => !url.pathname.startsWith('/setup/'));
    // A password alone opens nothing to those who answer for others.
    await admin.page.goto('/organisations');
    await expect(admin.page.getByText('Add a second factor to go on')).toBeVisible();
    await addPasskey(admin.page);
    await admin.page.goto('/organisations');
    await admin.page.getByRole('link', { name: 'Chery International' }).click();
    await invite(admin.page, 'manager@host.example', ['Partnership manager']);

    const manager = await somebody(browser, portal.baseUrl);
    await join(
      manager.page,
      await mail.linkTo('manager@host.example', '/join/'),
      'Manager Person',
      passwords[1] ?? '',
    );
    await addPasskey(manager.page);
    for (const [name, kind, domain] of [
      ['Ministry of Transport', 'Government', 'ministry.example'],
      ['Voltara Mobility', 'Enterprise', 'voltara.example'],
    ] as const) {
      await manager.page.goto('/organisations/new');
      await manager.page.getByLabel('Legal name').fill(name);
      await manager.page.getByLabel('Kind').selectOption({ label: kind });
      await manager.page.getByLabel('Country or region').selectOption({ label: 'Italy' });
      await manager.page.getByLabel('Mail domains').fill(domain);
      await manager.page.getByRole('button', { name: 'Add the organisation' }).click();
      await manager.page.waitForURL('**/organisations/org_*');
      await invite(manager.page, `delegate@${domain}`, ['Answers for the organisation as a delegate']);
    }

    const minister = await somebody(browser, portal.baseUrl);
    const ministerLink = await mail.linkTo('delegate@ministry.example', '/join/');
    await join(minister.page, ministerLink, 'Minister Delegate', passwords[2] ?? '');
    await addPasskey(minister.page);
    // The passkey alone signs in.
    await minister.page.getByRole('link', { name: 'Continue' }).click();
    await minister.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await minister.page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(minister.page.getByRole('heading', { level: 1 })).toContainText('Minister Delegate');

    const maker = await somebody(browser, portal.baseUrl);
    await join(
      maker.page,
      await mail.linkTo('delegate@voltara.example', '/join/'),
      'Maker Delegate',
      passwords[1] ?? '',
    );
    await addPasskey(maker.page);
    await maker.page.goto('/organisations');
    await maker.page.getByRole('link', { name: 'Voltara Mobility' }).click();
    await invite(maker.page, 'engineer@voltara.example');
    const engineer = await somebody(browser, portal.baseUrl);
    await join(
      engineer.page,
      await mail.linkTo('engineer@voltara.example', '/join/'),
      'Ines Engineer',
      passwords[0] ?? '',
    );

    await minister.page.goto('/groups/new');
    await minister.page.getByLabel('Name', { exact: true }).fill('Rescue data');
    await minister.page.getByLabel('Purpose').fill('Agree on what rescuers read in a crashed car.');
    await minister.page.getByLabel('End date').fill('2028-12-31');
    await minister.page.getByRole('button', { name: 'Propose the group' }).click();
    await minister.page.waitForURL('**/groups/spc_*');
    const group = new URL(minister.page.url()).pathname;
    await manager.page.goto(group);
    await manager.page.getByRole('button', { name: 'Approve' }).first().click();
    await expect(manager.page.getByText('The group is active.')).toBeVisible();

    await minister.page.goto(`${group}/members`);
    await minister.page.getByLabel('E-mail address').fill('engineer@voltara.example');
    await minister.page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(minister.page.getByText('The invitation is on its way.')).toBeVisible();
    await engineer.page.goto(await mail.linkTo('engineer@voltara.example', '/invite/'));
    await engineer.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await engineer.page.waitForURL(`**${group}*`);

    await minister.page.goto(`${group}/documents/new`);
    await minister.page.setInputFiles('input[type=file]', {
      name: 'Rescue card.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Where to cut, and where never to cut.'),
    });
    await minister.page.locator('form.form button.is-primary').click();
    await minister.page.waitForURL('**/doc*');

    await engineer.page.goto(`${group}/documents`);
    await engineer.page.getByRole('link', { name: 'Rescue card' }).click();
    await expect(engineer.page.locator('pre')).toHaveText('Where to cut, and where never to cut.');
    // Who is not in the group sees nothing of it, the delegate of the same organisation neither.
    const document = new URL(engineer.page.url()).pathname;
    expect((await maker.page.goto(document))?.status()).toBe(404);
    test.info().annotations.push({ type: 'seen on PostgreSQL', description: portal.version });
  } finally {
    await portal.stop();
    await mail.stop();
  }
});
