import { randomFillSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, settled, test } from '../support/test.ts';
import { words } from '../support/words.ts';

const say = words('en');
const piece = 16 * 2 ** 20;
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-large-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file of two full pieces and a bit, on disk: a browser knows it again by its name, size and date. */
async function aFile(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, randomFillSync(Buffer.alloc(2 * piece + 1000)));
  return path;
}

async function choose(page: Page, path: string): Promise<void> {
  await page.goto('/groups');
  await page.locator('main a[href^="/groups/spc_"]').first().click();
  await page.waitForURL('**/groups/spc_*');
  await page.goto(`${new URL(page.url()).pathname}/documents/new`);
  await settled(page);
  await page.locator('input[type=file]').setInputFiles(path);
}
const send = (page: Page) => page.locator('form.form button.is-primary').click();

test('a piece that gets lost is sent again by itself, and a paused file waits', async ({ as }) => {
  const member = await as('member', { lang: 'en', theme: 'light', width: 1440 });
  let lost = 0;
  await member.route('**/files/upl_*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    lost += 1;
    // The first is lost on the way; the second waits until the sender has pressed the pause.
    if (lost === 1) return route.abort('connectionreset');
    if (lost === 2)
      await member.getByRole('button', { name: say('documents.upload.pause', { name: 'lost.bin' }) }).click();
    return route.continue().catch(() => {});
  });
  await choose(member, await aFile('lost.bin'));
  await send(member);
  const goOn = member.getByRole('button', { name: say('documents.upload.resume', { name: 'lost.bin' }) });
  await goOn.waitFor();
  await expect(member.getByText(say('documents.upload.state.paused'))).toBeVisible();
  await expectAccessible(member);
  await goOn.click();
  await member.waitForURL('**/documents/doc_*');
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('lost');
});

test('after a closed page the same file goes on where it stopped, unless its fields are others', async ({
  as,
}) => {
  const member = await as('member', { lang: 'en', theme: 'light', width: 1440 });
  const path = await aFile('closed.bin');
  const asked: string[] = [];
  let pieces = 0;
  await member.route('**/files{,/upl_*}', async (route) => {
    asked.push(route.request().method());
    if (route.request().method() === 'PATCH') pieces += 1;
    // The second piece of the first attempt never arrives.
    if (pieces === 2 && route.request().method() === 'PATCH') return;
    return route.continue();
  });
  await choose(member, path);
  await send(member);
  await expect.poll(() => pieces).toBe(2);
  expect(asked).toEqual(['POST', 'PATCH', 'PATCH']);

  member.on('dialog', (dialog) => dialog.accept());
  asked.length = 0;
  await choose(member, path);
  await member.getByLabel(say('documents.upload.note')).fill('Begun anew, since it says something else');
  await send(member);
  await member.waitForURL('**/documents/doc_*');
  expect(asked).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH']);

  asked.length = 0;
  await choose(member, path);
  await send(member);
  await member.waitForURL('**/documents/doc_*');
  // Asked how far it was; the first piece was not sent again.
  expect(asked).toEqual(['HEAD', 'PATCH', 'PATCH']);
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('closed');
});
