import { chromium } from 'playwright-core';
import { freePort } from '../processes/free-port.ts';
import type { Stage } from '../stage.ts';
import { judge, type Scores } from './judge.ts';
import { type Page, pagesOf } from './pages.ts';
import { type Scripts, scriptsOf } from './scripts.ts';

/** A page in a real browser. */
export type MeasuredPage = {
  readonly page: Page;
  /** Scripts of its first load in KB (1,000 bytes) of gzip; null when it was not asked for. */
  readonly scriptsKb: number | null;
  /** Of these, what whoever comes from home has not fetched before; from the front page, when nobody has signed in. */
  readonly furtherKb: number | null;
  /** Or why Lighthouse could not judge it; null when it was not asked. */
  readonly scores: Scores | { readonly failed: string } | null;
};

export type PagesOptions = {
  /** A Chromium. */
  readonly executable: string;
  readonly stage: Stage;
  readonly wanted: (key: string) => boolean;
  readonly log: (line: string) => void;
};

/** Scripts and scores of the pages. */
export async function measurePages({
  executable,
  stage,
  wanted,
  log,
}: PagesOptions): Promise<MeasuredPage[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: executable,
    // A machine without user namespaces has no sandbox to offer; what is opened is our own.
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const measured: MeasuredPage[] = [];
    const homes = new Map<boolean, Scripts>();
    for (const page of pagesOf(stage)) {
      const scripts = wanted('javascript') ? await scriptsOf(browser, stage, page) : null;
      const home = homes.get(page.who === null) ?? scripts;
      if (home) homes.set(page.who === null, home);
      const scores =
        wanted('lighthouse') && page.judged
          ? await judge(port, stage, page).catch((error: Error) => ({ failed: error.message }))
          : null;
      if (!scripts && !scores) continue;
      log(`Opened ${page.name}.`);
      measured.push({
        page,
        scriptsKb: scripts && kilobytes([...scripts.values()]),
        furtherKb:
          scripts && kilobytes([...scripts].flatMap(([path, size]) => (home?.has(path) ? [] : [size]))),
        scores,
      });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

const kilobytes = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000;
