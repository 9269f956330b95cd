import { linkInMail } from '../support/mail.ts';
import { expect, type Look, test } from '../support/test.ts';

const bare: Look = { lang: 'en', theme: 'light', width: 1440, javaScript: false };

test('an organisation applies, is asked, answers and is admitted, without JavaScript', async ({ as }) => {
  test.setTimeout(120_000);
  const address = 'ada.riva@port-trieste.example';
  const stranger = await as(null, bare);
  // From the page where somebody ends up who has no account.
  await stranger.goto('/sign-in');
  await stranger.getByRole('link', { name: 'Apply to take part' }).click();
  await stranger.getByLabel('Legal name').first().fill('Port of Trieste');
  await stranger.getByLabel('Sector').fill('Logistics');
  await stranger.getByLabel('Country').selectOption('IT');
  await stranger.getByLabel('Mail domain').fill('port-trieste.example');
  await stranger.getByLabel('Website').fill('https://port-trieste.example');
  await stranger.getByLabel('Why you want to take part').fill('Charging of lorries on the quay.');
  await stranger.getByLabel('Contact person').fill('Ada Riva');
  await stranger.getByLabel('Work address').fill(address);
  await stranger.getByRole('button', { name: 'Send the application' }).click();
  await expect(stranger.getByText('Look into your mailbox')).toBeVisible();

  const manager = await as('manager', bare);
  await stranger.goto(await linkInMail(manager, address, 'three days', '/apply/confirm/'));
  await stranger.getByRole('button', { name: 'Confirm' }).click();
  await expect(stranger.getByText('The application is with the partnership managers')).toBeVisible();

  await manager.goto('/');
  const waiting = manager.locator('li', { hasText: 'An organisation asks to take part' });
  await waiting.getByRole('link', { name: 'Review' }).click();
  const application = manager.locator('li.panel', { hasText: 'Port of Trieste' });
  await application.getByText('Ask something').first().click();
  await application.getByLabel('Question').fill('Who runs the terminal?');
  await application.getByRole('button', { name: 'Ask something' }).click();
  await expect(manager.getByText('The question was sent to the applicant.')).toBeVisible();
  await expect(application.getByText('Answer expected by')).toBeVisible();

  await stranger.goto(await linkInMail(manager, address, 'Who runs the terminal?', '/apply/answer/'));
  await stranger.getByLabel('Your answer').fill('The port authority itself.');
  await stranger.getByRole('button', { name: 'Send' }).click();
  await expect(stranger.getByText('Your answer is with the partnership managers.')).toBeVisible();

  await manager.goto('/staff/applications');
  await expect(application.getByText('The port authority itself.')).toBeVisible();
  await application.getByRole('button', { name: 'Admit the organisation' }).click();
  await expect(manager.getByRole('heading', { level: 1 })).toContainText('Port of Trieste');

  await stranger.goto(await linkInMail(manager, address, 'seven days', '/join/'));
  await stranger.getByLabel('Your name').fill('Ada Riva');
  await stranger.getByLabel('Choose a password').fill('copper kettle on a slow train');
  await stranger.locator('form button.is-primary').click();
  await expect(stranger.getByText('Ada Riva').first()).toBeVisible();
});
