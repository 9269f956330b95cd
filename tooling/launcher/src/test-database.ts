import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readTestEnv } from '@portal/platform/env';
import { type Log, say } from './console-lines.ts';
import { readClusterRecord, removeCluster } from './database-cluster.ts';
import { startDatabaseServer } from './database-server.ts';
import { clearTheWay } from './postmaster.ts';
import { identityOf } from './process-identity.ts';

/** A PostgreSQL for tests. */
export type TestDatabase = {
  /** A role that may make databases and roles. */
  readonly url: string;
  /** Stops and removes what was started for the tests. */
  readonly close: () => Promise<void>;
};

const folderName = /^test-(\d+)$/;

/** The server that `TEST_DATABASE_URL` names, or an embedded one in a folder of its own, without fsync. */
export const openTestDatabase = async (root: string, log: Log = say): Promise<TestDatabase> => {
  const { testDatabaseUrl } = readTestEnv();
  if (testDatabaseUrl !== undefined) return { url: testDatabaseUrl, close: async () => undefined };
  await removeLeftovers(join(root, '.data'));
  const dataDir = join(root, '.data', `test-${process.pid}`);
  const server = await startDatabaseServer({ dataDir, log, durable: false });
  return {
    url: server.superuserUrl,
    close: async () => {
      await server.stop({ force: true });
      remove(dataDir);
    },
  };
};

/** Databases of test runs that were killed. */
const removeLeftovers = async (parent: string): Promise<void> => {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, pid] = folderName.exec(name) ?? [];
    if (pid === undefined || identityOf(Number(pid))) continue;
    const dataDir = join(parent, name);
    const record = readClusterRecord(dataDir);
    if (record) await clearTheWay(record.directory);
    remove(dataDir);
  }
};

const remove = (dataDir: string): void => {
  removeCluster(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
};
