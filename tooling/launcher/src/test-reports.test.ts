import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describe, judged, nothing, readPlaywrightReport, readVitestReport } from './test-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-test-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reportOf = (content: unknown): string => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test('a file that vitest could not load counts as a failed test', () => {
  const report = reportOf({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(readVitestReport(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test("errors outside of tests count in Playwright's report", () => {
  const report = reportOf({ stats: { expected: 3, flaky: 1, unexpected: 1, skipped: 2 }, errors: [{}] });
  expect(readPlaywrightReport(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('a run without tests, without a report or with a bad end has failed', () => {
  expect(judged(readVitestReport(join(folder, 'absent.json')), 0)).toEqual({ ...nothing, failed: 1 });
  expect(judged({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  expect(judged({ passed: 4, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  expect(judged({ passed: 4, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test('the last line of a run', () => {
  expect(describe({ passed: 12, failed: 0, skipped: 1 })).toBe('12 passed, 0 failed, 1 skipped');
});
