import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { turbo } from './build.ts';
import { runToEnd } from './child-command.ts';
import type { TestDatabase } from './test-database.ts';
import { add, judged, nothing, readPlaywrightReport, readVitestReport, type Tally } from './test-reports.ts';

/** What a step may use. */
export type StepTools = {
  readonly root: string;
  /** An empty folder for reports. */
  readonly reports: string;
  /** Starts the test database on first use. */
  readonly database: () => Promise<TestDatabase>;
  /** Aborts when the run is to end. */
  readonly signal: AbortSignal;
};

/** One part of `npm test`. */
export type Step = {
  readonly name: string;
  readonly run: (tools: StepTools) => Promise<Tally>;
};

type Run = { readonly file: string; readonly args: readonly string[] };

/** A check that is passed or not: one test. */
const check = (name: string, command: (root: string) => Run): Step => ({
  name,
  run: async ({ root, signal }) => {
    const { code } = await runToEnd({ ...command(root), cwd: root, show: true, signal });
    return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
  },
});

const script = (name: string) => (): Run => ({ file: 'pnpm', args: ['run', '--silent', name] });

const task =
  (name: string) =>
  (root: string): Run => ({
    file: turbo(root),
    // Two cores are the smallest machine; more compilers at once there only wait for each other's memory.
    args: ['run', name, '--output-logs=errors-only', '--continue', '--concurrency=2'],
  });

const withJson = (file: string): string[] => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
];

/** Where each package leaves its report; turbo gives all of them the same arguments. */
const unitReport = join('.turbo', 'unit.json');

const packageFolders = (root: string): string[] =>
  ['apps', 'packages', 'tooling'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );

const unit: Step = {
  name: 'unit',
  run: async ({ root, signal }) => {
    const reports = packageFolders(root).map((folder) => join(folder, unitReport));
    for (const report of reports) rmSync(report, { force: true });
    // Forced: a cached run would leave no report to count.
    const args = ['run', 'unit', '--force', '--continue', '--concurrency=2', '--output-logs=errors-only'];
    const { code } = await runToEnd({
      file: turbo(root),
      args: [...args, '--', ...withJson(unitReport)],
      cwd: root,
      show: true,
      signal,
    });
    return judged(reports.map(readVitestReport).reduce(add, nothing), code);
  },
};

/** A package of tests/ that vitest runs. */
const suite = (name: string, { needsDatabase }: { needsDatabase: boolean }): Step => ({
  name,
  run: async ({ root, reports, database, signal }) => {
    const folder = join(root, 'tests', name);
    const report = join(reports, `${name}.json`);
    const { code } = await runToEnd({
      file: join(folder, 'node_modules', '.bin', 'vitest'),
      args: ['run', ...withJson(report)],
      cwd: folder,
      env: needsDatabase ? { TEST_DATABASE_URL: (await database()).url } : {},
      show: true,
      signal,
    });
    return judged(readVitestReport(report), code);
  },
});

const endToEnd: Step = {
  name: 'e2e',
  run: async ({ root, reports, database, signal }) => {
    const folder = join(root, 'tests', 'e2e');
    const browser = await findBrowser(folder);
    const report = join(reports, 'e2e.json');
    const { code } = await runToEnd({
      file: join(folder, 'node_modules', '.bin', 'playwright'),
      args: ['test', '--reporter=list,json'],
      cwd: folder,
      env: {
        TEST_DATABASE_URL: (await database()).url,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ...(browser.executable === undefined ? {} : { CHROMIUM_PATH: browser.executable }),
      },
      show: true,
      signal,
    });
    return judged(existsSync(report) ? readPlaywrightReport(report) : nothing, code);
  },
};

/** Everything, in order: what is cheap and says most comes first. */
export const steps: readonly Step[] = [
  check('biome', (root) => ({
    file: join(root, 'node_modules', '.bin', 'biome'),
    args: ['ci', '.'],
  })),
  check('types', task('types')),
  check('fences', script('arch')),
  check('dead-code', script('unused')),
  unit,
  suite('architecture', { needsDatabase: false }),
  suite('integration', { needsDatabase: true }),
  suite('access', { needsDatabase: true }),
  check('build', task('build')),
  suite('doors', { needsDatabase: true }),
  endToEnd,
];
