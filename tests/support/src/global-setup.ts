import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@portal/db/migrate';
import { startDatabaseServer } from '@portal/launcher/database-server';
import { readTestEnv } from '@portal/platform/env';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    superuserUrl: string;
    templateName: string;
  }
}

/** The login that tests run as: a member of the runtime role, so that row-level security holds as in life. */
export const testLogin = { name: 'portal_test_app', password: 'only-for-tests' };

/**
 * One migrated database as a template for the run, on the server of `TEST_DATABASE_URL` or on a
 * throw-away one; every test file clones it (decision record 24).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = readTestEnv().testDatabaseUrl;
  const folder = given ? null : mkdtempSync(join(tmpdir(), 'portal-tests-'));
  const server = folder
    ? await startDatabaseServer({ dataDir: folder, log: () => {}, durable: false })
    : null;
  const superuserUrl = given ?? server?.superuserUrl ?? '';
  const templateName = `portal_template_${process.pid}_${Date.now()}`;

  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [testLogin.name]);
    if (!rowCount) await client.query(`create role ${testLogin.name} login password '${testLogin.password}'`);
    await client.query(`create database ${templateName}`);
  });
  const ownerUrl = urlOf(superuserUrl, { database: templateName });
  await migrate({ ownerUrl, runtimeUrl: urlOf(ownerUrl, { login: testLogin }) });
  project.provide('superuserUrl', superuserUrl);
  project.provide('templateName', templateName);

  return async () => {
    if (given) {
      await withClient(given, (client) =>
        client.query(`drop database if exists ${templateName} with (force)`),
      );
    }
    await server?.stop({ force: true });
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server with another database or login. */
export function urlOf(
  base: string,
  change: { database?: string; login?: { name: string; password: string } },
): string {
  const url = new URL(base);
  if (change.database) url.pathname = `/${change.database}`;
  if (change.login) {
    url.username = change.login.name;
    url.password = change.login.password;
  }
  return url.toString();
}
