import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { portalTarget, type Stage } from '../stage.ts';
import type { Page } from './pages.ts';

/** Size of each script that a first load has fetched, in bytes of gzip, by its address. */
export type Scripts = ReadonlyMap<string, number>;

/** A quiet moment after which nothing more is expected, in ms: what is loaded when there is time has come by then. */
const quietMs = 1_000;

/**
 * Opens a page in a browser that knows nothing yet, and lets it come to rest. Counted is what it has fetched, whether or
 * not it has run; the portal has no scripts within its pages but their data.
 *
 * @throws Error when the page is not served.
 */
export async function scriptsOf(browser: Browser, stage: Stage, page: Page): Promise<Scripts> {
  const { url, headers } = portalTarget(stage, page.who, page.path);
  const context = await browser.newContext();
  const scripts: Promise<[string, number] | null>[] = [];
  try {
    if (headers.cookie) {
      const [name = '', value = ''] = headers.cookie.split(/=(.*)/su);
      await context.addCookies([{ name, value, url: stage.portal.origin }]);
    }
    const tab = await context.newPage();
    const take = (response: Response) => scripts.push(sizeOf(response));
    tab.on('response', take);
    const answer = await tab.goto(url, { waitUntil: 'load' });
    if (!answer?.ok() || new URL(tab.url()).pathname !== new URL(url).pathname) {
      throw new Error(`${page.name} answered ${answer?.status()} at ${tab.url()}`);
    }
    await tab.waitForLoadState('networkidle');
    for (let before = -1; before !== scripts.length; ) {
      before = scripts.length;
      await tab.waitForTimeout(quietMs);
    }
    tab.off('response', take);
    return new Map((await Promise.all(scripts)).flatMap((script) => (script ? [script] : [])));
  } finally {
    await Promise.allSettled(scripts);
    await context.close();
  }
}

async function sizeOf(response: Response): Promise<[string, number] | null> {
  if (!response.headers()['content-type']?.includes('javascript')) return null;
  return [new URL(response.url()).pathname, gzipSync(await response.body()).length];
}
