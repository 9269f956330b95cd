import { join } from 'node:path';
import { readSettings, readTestEnv } from '@portal/platform/env';
import { Command as Program } from 'commander';
import { browserPath } from './browser.ts';
import { build } from './build.ts';
import { runToEnd, typescriptLoader } from './child-command.ts';
import { say, timed } from './console-lines.ts';
import { startDatabaseServer } from './database-server.ts';
import type { Command } from './launch-context.ts';
import { LaunchError } from './launch-error.ts';
import { takeLock } from './lock.ts';
import { listenToStopSignals } from './stop-signals.ts';

/** `npm run bench`: portal and floor in one run, and a table of their ratios. Judges no time by itself. */
export const run: Command = async ({ root, args, calledByNpm }) => {
  const options = readOptions(args);
  const folder = join(readSettings(undefined, root).dataDir, 'bench');
  const lock = takeLock(folder, 'bench');
  const signals = listenToStopSignals(calledByNpm);
  try {
    await timed('build', async () => ({ said: await build(root), result: undefined }));
    const browser = browserPath(join(root, 'tests', 'e2e'));
    const database = await openBenchDatabase(folder);
    try {
      const { code } = await runToEnd({
        file: process.execPath,
        args: [
          ...['--import', typescriptLoader, 'src/main.ts', '--folder', folder, ...options],
          ...(browser === undefined ? [] : ['--browser', browser]),
        ],
        cwd: join(root, 'tooling', 'bench'),
        env: { TEST_DATABASE_URL: database.url },
        show: true,
        signal: signals.stop,
      });
      return code;
    } finally {
      await database.close();
    }
  } finally {
    signals.dispose();
    lock.release();
  }
};

/** The server that `TEST_DATABASE_URL` names, or the embedded one as an installation has it, kept for the next run. */
const openBenchDatabase = async (folder: string): Promise<{ url: string; close: () => Promise<void> }> => {
  const { testDatabaseUrl } = readTestEnv();
  if (testDatabaseUrl !== undefined) return { url: testDatabaseUrl, close: async () => undefined };
  const server = await startDatabaseServer({ dataDir: folder, log: say });
  return { url: server.superuserUrl, close: () => server.stop() };
};

const readOptions = (args: readonly string[]): string[] => {
  const program = new Program('npm run bench --')
    .description('Measures the portal against a bare server with hand-written SQL, on the same data.')
    .option('--size <numbers>', 'how many documents, from the smallest to the largest', sizes, '20000,200000')
    .option('--only <rows>', 'some rows of the table, by key (list,group-page,upload-large,…)');
  const { size, only } = program.parse(args, { from: 'user' }).opts<{ size: string; only?: string }>();
  return ['--size', size, ...(only === undefined ? [] : ['--only', only])];
};

const sizes = (text: string): string => {
  if (!/^[1-9]\d{3,6}(,[1-9]\d{3,6})*$/.test(text)) {
    throw new LaunchError('--size takes numbers between 1000 and 9999999, separated by commas.');
  }
  return text;
};
