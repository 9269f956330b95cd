import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { typescriptLoader } from './child-command.ts';
import { readClusterRecord, removeCluster } from './database-cluster.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { ensurePortalDatabase, findPortalDatabase } from './portal-database.ts';
import { findPostmaster } from './postmaster.ts';
import { identityOf, isAlive } from './process-identity.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'portal-launcher-'));
const said: string[] = [];
let server: DatabaseServer | undefined;

const start = async (): Promise<DatabaseServer> => {
  server = await startDatabaseServer({ dataDir, log: (line) => said.push(line) });
  return server;
};

const ask = async <Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
};

const recordOf = () => {
  const record = readClusterRecord(dataDir);
  if (!record) throw new Error('there is no record');
  return record;
};

afterEach(async () => {
  await server?.stop();
  server = undefined;
  said.length = 0;
});

afterAll(() => {
  removeCluster(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

test('a server is made, listens with durable settings, and keeps its record to itself', async () => {
  const { superuserUrl } = await start();
  const wanted = [
    'fsync',
    'data_checksums',
    'max_connections',
    'listen_addresses',
    'cluster_name',
    'server_encoding',
  ];
  const rows = await ask<{ name: string; setting: string }>(
    superuserUrl,
    `select name, setting from pg_settings where name in (${wanted.map((name) => `'${name}'`).join(',')})`,
  );
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    data_checksums: 'on',
    max_connections: '100',
    listen_addresses: '127.0.0.1',
    cluster_name: 'partner-forum',
    server_encoding: 'UTF8',
  });
  expect(statSync(join(dataDir, 'database', 'server.json')).mode & 0o777).toBe(0o600);
});

test('a wrong password and no password are refused, for every role', async () => {
  const { port } = await start();
  await ensurePortalDatabase(dataDir);
  for (const role of ['postgres', 'portal_owner_login', 'portal_app', 'portal_seal']) {
    await expect(ask(`postgres://${role}:wrong@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  }
  await expect(ask(`postgres://postgres@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow();
});

test('the three logins have what they need and no more, and are the same after a restart', async () => {
  await start();
  const urls = await ensurePortalDatabase(dataDir);
  const roles = await ask<{ rolname: string }>(
    urls.ownerUrl,
    "select rolname, rolcreaterole, rolcreatedb, rolsuper, rolbypassrls from pg_roles where rolname like 'portal%' order by 1",
  );
  const plain = { rolcreaterole: false, rolcreatedb: false, rolsuper: false, rolbypassrls: false };
  expect(roles).toEqual([
    { rolname: 'portal_app', ...plain },
    { rolname: 'portal_owner_login', ...plain, rolcreaterole: true },
    { rolname: 'portal_seal', ...plain },
  ]);
  await ask(
    urls.ownerUrl,
    'create role portal_probe nologin; grant portal_probe to portal_app; create extension citext; create table probe ()',
  );
  await expect(ask(urls.runtimeUrl, 'create table refused ()')).rejects.toThrow(/permission denied/);
  await expect(ask(urls.sealerUrl, 'create schema refused')).rejects.toThrow(/permission denied/);
  await server?.stop();
  await start();
  expect(await ensurePortalDatabase(dataDir)).toEqual(urls);
  expect(findPortalDatabase(dataDir)).toEqual(urls);
  expect(
    await ask(urls.runtimeUrl, "select pg_has_role('portal_app', 'portal_probe', 'member') as is"),
  ).toEqual([{ is: true }]);
});

test('a server that dies comes back on the same port with what was committed', async () => {
  const { superuserUrl, port, pid } = await start();
  await ask(superuserUrl, 'create table kept as select 42 as answer');
  const before = pid();
  process.kill(before ?? 0, 'SIGKILL');
  await expect.poll(() => (pid() === before ? undefined : pid()), { timeout: 20_000 }).toBeDefined();
  const answer = () => ask(superuserUrl, 'select answer from kept').catch(() => undefined);
  await expect.poll(answer, { timeout: 20_000 }).toEqual([{ answer: 42 }]);
  expect(recordOf().port).toBe(port);
  await expect.poll(() => said.at(-1)).toBe('The database server is back.');
});

test('a server whose launcher was killed is taken over', async () => {
  const script = new URL('./database-server.stand-in.ts', import.meta.url).pathname;
  const launcher = fork(script, [dataDir], { execArgv: ['--import', typescriptLoader], stdio: 'inherit' });
  await once(launcher, 'message');
  const { directory } = recordOf();
  const orphan = findPostmaster(directory);
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
  await sleep(200);
  expect(orphan && isAlive(orphan)).toBe(true);
  const { superuserUrl, pid } = await start();
  expect(orphan && isAlive(orphan)).toBe(false);
  expect(pid()).not.toBe(orphan?.pid);
  expect(await ask(superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(said).toEqual(['Stopped a database server that an earlier start had left behind.']);
});

test('an ordered stop leaves a clean shutdown and nobody behind, also while somebody is connected', async () => {
  const { superuserUrl, pid, stop } = await start();
  const idle = new pg.Client({ connectionString: superuserUrl });
  idle.on('error', () => undefined);
  await idle.connect();
  const identity = identityOf(pid() ?? 0);
  await stop();
  server = undefined;
  expect(identity && isAlive(identity)).toBe(false);
  expect(findPostmaster(recordOf().directory)).toBeUndefined();
  await expect(ask(superuserUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});
