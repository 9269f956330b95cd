import { join } from 'node:path';
import { childEnvironment, type Env, writeEnv } from '@portal/platform/env';
import { typescriptLoader } from './child-command.ts';
import type { Service } from './supervised-process.ts';

/** How the portal runs: as built, or from its sources with changes taken up. */
export type Mode = 'production' | 'development';

const withoutOwner = (env: Env): Env => ({ ...env, databaseOwnerUrl: undefined });

/** A demo keeps its logs in files, so that the personas stay in sight; everything else logs to the terminal. */
const logFile = (env: Env, mode: Mode, name: string): string | undefined =>
  env.demo && mode === 'production' ? join(env.dataDir, 'logs', `${name}.log`) : undefined;

/** The web server. It never learns the logins of the owner and of the sealer. */
export const webService = (root: string, env: Env, mode: Mode): Service => ({
  name: 'web',
  file: process.execPath,
  args: ['server.mjs', ...(mode === 'development' ? ['--dev'] : [])],
  cwd: join(root, 'apps', 'portal'),
  env: childEnvironment({
    ...writeEnv({ ...withoutOwner(env), databaseSealerUrl: undefined }),
    NODE_ENV: mode,
  }),
  logFile: logFile(env, mode, 'web'),
});

/** The worker: jobs, mails, the sealer of the audit record. */
export const workerService = (root: string, env: Env, mode: Mode): Service => ({
  name: 'worker',
  file: process.execPath,
  args: [
    ...(mode === 'development' ? ['--watch', '--watch-preserve-output'] : []),
    '--import',
    typescriptLoader,
    'src/main.ts',
  ],
  cwd: join(root, 'apps', 'worker'),
  env: childEnvironment({ ...writeEnv(withoutOwner(env)), NODE_ENV: mode }),
  logFile: logFile(env, mode, 'worker'),
});
