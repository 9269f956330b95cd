import { completeEnv, type Env, EnvError, type Settings } from '@portal/platform/env';
import type { Log } from './console-lines.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { withGeneratedSecrets } from './generated-secrets.ts';
import { type DatabaseUrls, ensurePortalDatabase, findPortalDatabase } from './portal-database.ts';

/** The complete configuration, with the server behind it where it is ours. */
export type OpenDatabase = {
  readonly env: Env;
  readonly urls: DatabaseUrls;
  /** Undefined for a database that somebody else runs. */
  readonly server: DatabaseServer | undefined;
};

/**
 * Gives a command its database: the one that is configured, the embedded one of a launcher that runs, or the
 * embedded one started here, which the caller stops.
 *
 * @param mayStart false where another launcher holds the data directory: then its server is used.
 * @throws EnvError | LaunchError
 */
export const openDatabase = async (settings: Settings, log: Log, mayStart = true): Promise<OpenDatabase> => {
  if (settings.databaseUrl !== undefined) return { ...given(settings), server: undefined };
  if (settings.databaseOwnerUrl !== undefined || settings.databaseSealerUrl !== undefined) {
    throw new EnvError(
      'DATABASE_URL',
      'is missing, although DATABASE_OWNER_URL or DATABASE_SEALER_URL is set',
    );
  }
  if (!mayStart) {
    const urls = findPortalDatabase(settings.dataDir);
    if (!urls) throw new EnvError('DATA_DIR', 'is in use by a launcher whose database is not ready yet');
    return { env: withUrls(settings, urls), urls, server: undefined };
  }
  const server = await startDatabaseServer({ dataDir: settings.dataDir, log });
  try {
    const urls = await ensurePortalDatabase(settings.dataDir);
    return { env: withUrls(settings, urls), urls, server };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const given = (settings: Settings): { env: Env; urls: DatabaseUrls } => {
  const env = completeEnv(withGeneratedSecrets(settings));
  if (env.databaseOwnerUrl === undefined)
    throw missing('DATABASE_OWNER_URL', 'owns the database and migrates it');
  if (env.databaseSealerUrl === undefined) throw missing('DATABASE_SEALER_URL', 'seals the audit record');
  const urls = {
    ownerUrl: env.databaseOwnerUrl,
    runtimeUrl: env.databaseUrl,
    sealerUrl: env.databaseSealerUrl,
  };
  return { env, urls };
};

const missing = (variable: string, duty: string): EnvError =>
  new EnvError(
    variable,
    `is missing: beside DATABASE_URL the portal needs the login that ${duty} (see .env.example)`,
  );

const withUrls = (settings: Settings, urls: DatabaseUrls): Env =>
  completeEnv({
    ...withGeneratedSecrets(settings),
    databaseUrl: urls.runtimeUrl,
    databaseOwnerUrl: urls.ownerUrl,
    databaseSealerUrl: urls.sealerUrl,
  });
