import type { MeasuredPage } from '../browser/measure-pages.ts';
import { atLeastPoints, atMostKb } from './checks.ts';
import type { Line } from './verdict.ts';

const scriptTargets = { firstLoadKb: 180, furtherKb: 40 } as const;
const scoreTargets = { performance: 95, accessibility: 100 } as const;

/** A line for each page: its scripts, and the scores of those that Lighthouse has judged. */
export function linesOfPages(size: number, measured: readonly MeasuredPage[]): Line[] {
  return measured.flatMap(({ page, scriptsKb, furtherKb, scores }) => {
    const lines: Line[] = [];
    if (scriptsKb !== null && furtherKb !== null) {
      lines.push({
        key: 'javascript',
        name: `JavaScript of ${page.name}`,
        size,
        portal: `${scriptsKb.toFixed(0)} KB`,
        floor: '',
        checks: [
          atMostKb('first load', scriptsKb, scriptTargets.firstLoadKb),
          atMostKb('as the next page', furtherKb, scriptTargets.furtherKb),
        ],
      });
    }
    if (scores && 'failed' in scores) {
      const name = `Lighthouse of ${page.name}`;
      lines.push({
        key: 'lighthouse',
        name,
        size,
        portal: '',
        floor: '',
        checks: [],
        skipped: scores.failed,
      });
    } else if (scores) {
      lines.push({
        key: 'lighthouse',
        name: `Lighthouse of ${page.name}`,
        size,
        portal: `${scores.performance} / ${scores.accessibility}`,
        floor: '',
        checks: [
          atLeastPoints('performance', scores.performance, scoreTargets.performance),
          atLeastPoints('accessibility', scores.accessibility, scoreTargets.accessibility),
        ],
      });
    }
    return lines;
  });
}

/** The same rows on a machine without a browser. */
export function linesWithoutBrowser(size: number, keys: readonly string[]): Line[] {
  return [
    { key: 'javascript', name: 'JavaScript for each page' },
    { key: 'lighthouse', name: 'Lighthouse' },
  ]
    .filter(({ key }) => keys.includes(key))
    .map((line) => ({
      ...line,
      size,
      portal: '',
      floor: '',
      checks: [],
      skipped: 'there is no Chromium here: install one, or set CHROMIUM_PATH',
    }));
}

/** What Lighthouse remarked on. */
export function pageText({ page, scores }: MeasuredPage): string {
  return scores && 'remarks' in scores && scores.remarks.length > 0
    ? [`Lighthouse of ${page.name}`, ...scores.remarks.map((remark) => `  ${remark}`)].join('\n')
    : '';
}
