import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The link of the newest mail to an address that holds these words, as the demonstration shows it. */
export async function linkInMail(
  page: Page,
  address: string,
  words: string,
  part = '/invite/',
): Promise<string> {
  await expect
    .poll(
      async () => {
        await page.goto('/dev/mail');
        return page.locator('li', { hasText: address }).filter({ hasText: words }).count();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  const mail = page.locator('li', { hasText: address }).filter({ hasText: words }).first();
  const href = await mail.locator(`a[href*="${part}"]`).getAttribute('href');
  return new URL(href ?? '').pathname;
}
