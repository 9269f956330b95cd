import lighthouse from 'lighthouse';
import { median } from '../load/window.ts';
import { portalTarget, type Stage } from '../stage.ts';
import type { Page } from './pages.ts';

/** Scores of Lighthouse, 0 to 100. */
export type Scores = {
  /** The middle of three runs: it is made of times. */
  readonly performance: number;
  readonly accessibility: number;
  /** What cost points, in the words of Lighthouse. */
  readonly remarks: readonly string[];
};

const runs = 3;

/**
 * Judges a page as Lighthouse does by default: a telephone with a slow connection, simulated.
 *
 * @param port of the browser's debugger.
 */
export async function judge(port: number, stage: Stage, page: Page): Promise<Scores> {
  const { url, headers } = portalTarget(stage, page.who, page.path);
  const performance: number[] = [];
  const accessibility: number[] = [];
  const remarks = new Set<string>();
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'silent',
      onlyCategories: ['performance', 'accessibility'],
      extraHeaders: { ...headers },
    });
    const report = result?.lhr;
    if (!report || report.runtimeError) {
      throw new Error(
        `Lighthouse could not judge ${page.name}: ${report?.runtimeError?.message ?? 'no report'}`,
      );
    }
    performance.push(hundredths(report.categories.performance?.score));
    accessibility.push(hundredths(report.categories.accessibility?.score));
    for (const { id, weight } of Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs)) {
      const audit = report.audits[id];
      if (weight === 0 || audit?.score === null || audit === undefined || audit.score >= 0.9) continue;
      remarks.add(`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
    }
  }
  return {
    performance: median(performance),
    // Anything that is missing in one of them is missing.
    accessibility: Math.min(...accessibility),
    remarks: [...remarks],
  };
}

const hundredths = (score: number | null | undefined) => Math.round((score ?? 0) * 100);
