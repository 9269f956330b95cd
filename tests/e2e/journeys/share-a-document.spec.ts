import { createHash } from 'node:crypto';
import { linkInMail } from '../support/mail.ts';
import { aPdf } from '../support/pdf.ts';
import { expect, expectAccessible, type Look, settled, test } from '../support/test.ts';
import { words } from '../support/words.ts';

// Propose → approve → invite → join → upload → read → ask → new version → who has seen it → recall.
const looks: Look[] = [
  { lang: 'en', theme: 'light', width: 1440 },
  { lang: 'ar', theme: 'dark', width: 390 },
];

for (const look of looks) {
  test(`two organisations share a document, in ${look.lang} at ${look.width} px`, async ({ as }) => {
    test.setTimeout(240_000);
    const say = words(look.lang);
    const groupName = `Charging log formats ${look.lang}`;
    const pdf = await aPdf(40);

    const delegate = await as('delegate', look);
    await delegate.goto('/groups/new');
    await settled(delegate);
    await expectAccessible(delegate);
    await delegate.getByLabel(say('working-groups.propose.name')).fill(groupName);
    await delegate
      .getByLabel(say('working-groups.propose.purpose'))
      .fill('Agree one log format for charging tests.');
    await delegate.getByLabel(say('working-groups.propose.ends-on')).fill(nextYear());
    await delegate.getByRole('button', { name: say('working-groups.propose.submit') }).click();
    await delegate.waitForURL('**/groups/spc_*');
    const group = new URL(delegate.url()).pathname;

    const manager = await as('manager', look);
    await manager.goto('/');
    await expect(manager.getByText(groupName).first()).toBeVisible();
    await manager.goto(group);
    await settled(manager);
    await expectAccessible(manager);
    await manager.getByRole('button', { name: say('working-groups.decide.approve') }).click();
    await expect(manager.getByText(say('common.done.group-approved'))).toBeVisible();

    await delegate.goto(`${group}/members`);
    await settled(delegate);
    await delegate.getByLabel(say('spaces.invite.email')).fill('member@demo.example');
    await delegate.getByRole('button', { name: say('spaces.invite.submit') }).click();
    await expect(delegate.getByText(say('common.done.invited'))).toBeVisible();

    const member = await as('member', look);
    await member.goto(await linkInMail(delegate, 'member@demo.example', groupName));
    await settled(member);
    await expectAccessible(member);
    await member.getByRole('button', { name: say('accounts.invitation.accept') }).click();
    await member.waitForURL(`**${group}*`);

    await member.goto(`${group}/documents/new`);
    await settled(member);
    await expectAccessible(member);
    await member
      .locator('input[type=file]')
      .setInputFiles({ name: 'Log format.pdf', mimeType: 'application/pdf', buffer: pdf });
    await member.getByLabel(say('documents.upload.note')).fill('First draft');
    await member.locator('form.form button.is-primary').click();
    await member.waitForURL('**/documents/doc_*');
    const document = new URL(member.url()).pathname;

    await delegate.goto(document);
    await settled(delegate);
    await expect(delegate.getByRole('heading', { level: 1 })).toHaveText('Log format');
    await delegate.getByRole('button', { name: say('documents.preview.read-here') }).click();
    await expect(delegate.locator('canvas').first()).toBeVisible();
    await expectAccessible(delegate);
    const bytes = await (await delegate.request.get(`${document}/versions/1/content`)).body();
    expect(sha256(bytes)).toBe(sha256(pdf));
    await delegate.getByLabel(say('spaces.thread.your-question')).fill('Which unit has the time column?');
    await delegate
      .getByRole('button', { name: say('common.action.send') })
      .last()
      .click();
    await expect(delegate.getByText('Which unit has the time column?')).toBeVisible();

    await member.goto(`${document}/versions/new`);
    await settled(member);
    await expectAccessible(member);
    await member
      .locator('input[type=file]')
      .setInputFiles({ name: 'Log format.pdf', mimeType: 'application/pdf', buffer: await aPdf(3) });
    await member.getByLabel(say('documents.new-version.note')).fill('Milliseconds, as asked');
    await member.getByRole('button', { name: say('documents.new-version.submit') }).click();
    await member.waitForURL('**/documents/doc_*');
    await settled(member);
    await expect(member.getByText(say('documents.opened-by', { opened: 1, total: 1 }))).toBeVisible();
    await expectAccessible(member);

    const outsider = await as('outsider', look);
    expect((await outsider.goto(document))?.status()).toBe(404);
    expect((await outsider.request.get(`${document}/versions/1/content`)).status()).toBe(404);

    await member.getByText(say('documents.recall.title'), { exact: true }).first().click();
    await member.getByLabel(say('documents.withdraw.reason')).last().fill('Wrong file');
    await member.getByRole('button', { name: say('documents.recall.title') }).click();
    await expect(member.getByText(say('common.done.document-recalled'))).toBeVisible();
    expect((await delegate.request.get(`${document}/versions/1/content`)).status()).toBe(403);
  });
}

function nextYear(): string {
  return new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
