import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { baseUrl, password } from './portal.ts';

export type Look = {
  lang: 'en' | 'zh' | 'ar';
  theme: 'light' | 'dark';
  width: 1440 | 390;
  javaScript?: boolean;
};
const plain: Look = { lang: 'en', theme: 'light', width: 1440 };

/** Opens browsers as personas and closes them; an error in a console fails the test. */
export const test = base.extend<{ as: (persona: string | null, look?: Look) => Promise<Page> }>({
  as: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (persona, look = plain) => {
      const context = await contextWith(browser, look);
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        // A page that refuses on purpose, or a connection that a journey breaks, is no error of a script.
        if (message.type() === 'error' && !/status of 40[034]|ERR_CONNECTION_RESET/u.test(message.text()))
          problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      if (persona) await signIn(context, persona);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(problems, 'errors in the console').toEqual([]);
  },
});
export { expect };

async function contextWith(browser: Browser, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: look.width, height: 900 },
    javaScriptEnabled: look.javaScript ?? true,
  });
  await context.addCookies([
    { name: 'lang', value: look.lang, url: baseUrl },
    { name: 'theme', value: look.theme, url: baseUrl },
  ]);
  return context;
}

/** Signs in as a script does, and keeps the cookie (contract: signing in from a script). */
async function signIn(context: BrowserContext, persona: string): Promise<void> {
  const answer = await context.request.post('/sign-in', {
    form: { email: `${persona}@demo.example`, password },
    headers: { Origin: baseUrl },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
}

/** The page stands still: everything it asked for has arrived. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** No violation of WCAG 2.2 A and AA that a machine can find, and no sideways scrolling. */
export async function expectAccessible(page: Page, { without }: { without?: string } = {}): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (without ? axe.exclude(without) : axe).analyze();
  expect(
    violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  expect(sideways, 'sideways scrolling').toBe(false);
}
