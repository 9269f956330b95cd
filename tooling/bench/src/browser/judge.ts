import lighthouse, { type Result } from 'lighthouse';
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
/** A busy machine at times loses the beginning of what the browser records; then the run is repeated. */
const attempts = 3;

/**
 * Judges a page as Lighthouse does by default: a telephone with a slow connection, simulated.
 *
 * @param port of the browser's debugger.
 * @throws Error with the reason of Lighthouse, when it could not.
 */
export async function judge(port: number, stage: Stage, page: Page): Promise<Scores> {
  const reports: Result[] = [];
  for (let run = 0; run < runs; run++) reports.push(await reportOf(port, stage, page));
  const scores = (category: string) => reports.map((each) => hundredths(each.categories[category]?.score));
  return {
    performance: median(scores('performance')),
    // Anything that is missing in one of them is missing.
    accessibility: Math.min(...scores('accessibility')),
    remarks: [...new Set(reports.flatMap(remarksOf))],
  };
}

async function reportOf(port: number, stage: Stage, page: Page): Promise<Result> {
  const { url, headers } = portalTarget(stage, page.who, page.path);
  let reason = 'no report';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'silent',
      onlyCategories: ['performance', 'accessibility'],
      extraHeaders: { ...headers },
    });
    if (result && !result.lhr.runtimeError) return result.lhr;
    reason = result?.lhr.runtimeError?.message ?? reason;
  }
  throw new Error(reason);
}

function remarksOf({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || !audit || audit.score === null || audit.score >= 0.9) return [];
      return [`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    })
    .concat(shiftsIn(audits['layout-shifts']));
}

/** What moved while the page came, for whoever is to mend it. */
function shiftsIn(audit: Result['audits'][string] | undefined): string[] {
  const details = audit?.details;
  if (details?.type !== 'table') return [];
  return details.items.flatMap(({ node }) =>
    typeof node === 'object' && 'selector' in node ? [`moved: ${String(node.selector)}`] : [],
  );
}

const hundredths = (score: number | null | undefined) => Math.round((score ?? 0) * 100);
