import { join } from 'node:path';
import { readTestEnv } from '@portal/platform/env';
import { runToEnd, typescriptLoader } from './child-command.ts';
import { say } from './console-lines.ts';
import { startDatabaseServer } from './database-server.ts';
import type { Command } from './launch-context.ts';
import { takeLock } from './lock.ts';
import { listenToStopSignals } from './stop-signals.ts';

/**
 * `npm run bench`: hands over to tooling/bench with a durable database in a data directory of its own, which keeps
 * the work set between runs. The bench gets the superuser's URL as TEST_DATABASE_URL.
 */
export const run: Command = async ({ root, args, calledByNpm }) => {
  const dataDir = join(root, '.data', 'bench');
  const signals = listenToStopSignals(calledByNpm);
  const lock = takeLock(dataDir, 'bench');
  try {
    const { testDatabaseUrl } = readTestEnv();
    const server =
      testDatabaseUrl === undefined ? await startDatabaseServer({ dataDir, log: say }) : undefined;
    try {
      const { code } = await runToEnd({
        file: process.execPath,
        args: ['--import', typescriptLoader, join(root, 'tooling', 'bench', 'src', 'main.ts'), ...args],
        cwd: root,
        env: { TEST_DATABASE_URL: server?.superuserUrl ?? String(testDatabaseUrl), DATA_DIR: dataDir },
        show: true,
        signal: signals.stop,
      });
      return code;
    } finally {
      await server?.stop();
    }
  } finally {
    lock.release();
    signals.dispose();
  }
};
