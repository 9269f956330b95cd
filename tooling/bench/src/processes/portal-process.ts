import { fileURLToPath, pathToFileURL } from 'node:url';
import { childEnvironment, writeEnv } from '@portal/platform/env';
import { alive, type Readiness, type Server, startServer } from './child-process.ts';
import { freePort } from './free-port.ts';

const folder = fileURLToPath(new URL('../../../../apps/portal', import.meta.url));

/** Larger than everything that the work set claims to hold. */
const quotaBytes = 2 ** 45;

/** The built web server on this database, with its defaults otherwise; ready when it answers. */
export async function startPortal(options: {
  readonly databaseUrl: string;
  readonly storageFolder: string;
  /** Options of Node, for the profile. */
  readonly execArgv?: readonly string[];
  readonly ready?: Readiness;
}): Promise<Server> {
  const port = await freePort();
  // The address and not the name: a look at the name system has no place in what is measured.
  const origin = `http://127.0.0.1:${port}`;
  const env = childEnvironment({
    ...writeEnv({
      port,
      publicUrl: origin,
      dataDir: options.storageFolder,
      storageUrl: pathToFileURL(options.storageFolder).href,
      databaseUrl: options.databaseUrl,
      demo: true,
      demoPassword: 'not used here',
      sessionSecret: 'a session secret for benches only, long enough',
      signingKey: 'a signing key for benches only, long enough',
      spaceQuotaBytes: quotaBytes,
      logLevel: 'error',
    }),
    NODE_ENV: 'production',
  });
  const { execArgv = [], ready = alive } = options;
  return startServer({ file: 'server.mjs', cwd: folder, env, execArgv, origin, ready });
}
