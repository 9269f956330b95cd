import { existsSync, readFileSync } from 'node:fs';

/** How many tests a step ran, by outcome. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The line that ends a run. */
export const describe = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

const read = <Report>(file: string): Report | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;

/** What vitest wrote with its JSON reporter; a file that could not even be loaded counts as one failed test. */
export const readVitestReport = (file: string): Tally => {
  const report = read<VitestReport>(file);
  if (!report) return nothing;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** What Playwright wrote with its JSON reporter; a test that passed only on a retry counts as passed. */
export const readPlaywrightReport = (file: string): Tally => {
  const report = read<PlaywrightReport>(file);
  if (!report) return nothing;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
};

/** A run that ended badly or ran nothing has failed, whatever its report says. */
export const judged = (tally: Tally, exitCode: number): Tally => {
  const ranNothing = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (exitCode !== 0 || ranNothing) ? { ...tally, failed: 1 } : tally;
};
