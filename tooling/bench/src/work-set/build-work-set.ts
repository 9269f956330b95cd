import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { migrate } from '@portal/db/migrate';
import type pg from 'pg';
import { urlOf, withClient } from './database-url.ts';
import { indexNames, tellWords } from './words.ts';

/** The login of portal and floor: a member of the runtime role, so that row-level security holds as in life. */
export const benchLogin = { name: 'portal_bench_app', password: 'only-for-benches' };

const here = new URL('./', import.meta.url);
const migrations = new URL('../../../../packages/db/migrations/', here);
const read = (name: string) => readFileSync(new URL(name, here), 'utf8');
const check = '4-check.sql';
const recipe = ['1-people.sql', '2-documents.sql', '3-search.sql', check, 'words.ts'];

/**
 * Makes the work set of `size` documents, unless this server has it from an earlier run. Gives back the name
 * of its database, which is never used itself: each run works on a copy. Sets of this size by an older recipe go.
 *
 * @throws Error naming what is wrong, when the database's own triggers left something else than expected.
 */
export async function ensureWorkSet(
  serverUrl: string,
  size: number,
  log: (line: string) => void,
): Promise<string> {
  const name = `portal_bench_set_${size}_${fingerprint()}`;
  const known = await withClient(serverUrl, async (client) => {
    await ensureLogin(client);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return rowCount !== 0;
  });
  if (known) return name;
  const from = Date.now();
  // Under another name until it is whole: a run that is killed leaves nothing that looks finished.
  const draft = `portal_bench_draft_${process.pid}_${size}`;
  await withClient(serverUrl, (client) => client.query(`create database ${draft}`));
  try {
    await fill(urlOf(serverUrl, draft), size);
    await dropMatching(serverUrl, `^portal_bench_set_${size}_`);
    await withClient(serverUrl, (client) => client.query(`alter database ${draft} rename to ${name}`));
  } catch (error) {
    await dropDatabase(serverUrl, draft);
    throw error;
  }
  log(`Made the work set of ${size} documents in ${Math.round((Date.now() - from) / 1000)} s.`);
  return name;
}

/** A copy for one run, which may be written to. */
export async function copyWorkSet(serverUrl: string, name: string, size: number): Promise<string> {
  const copy = `portal_bench_run_${process.pid}_${size}`;
  await withClient(serverUrl, async (client) => {
    await client.query(`create database ${copy} template ${name} strategy file_copy`);
    await client.query(`grant connect on database ${copy} to ${benchLogin.name}`);
  });
  return copy;
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** Drops copies and drafts of runs that were killed. */
export function dropLeftovers(serverUrl: string): Promise<void> {
  return dropMatching(
    serverUrl,
    '^portal_bench_(run|draft)_[0-9]+_',
    (name) => !isRunning(Number(name.split('_')[3])),
  );
}

async function dropMatching(
  serverUrl: string,
  pattern: string,
  isDue: (name: string) => boolean = () => true,
): Promise<void> {
  const { rows } = await withClient(serverUrl, (client) =>
    client.query<{ datname: string }>('select datname from pg_database where datname ~ $1', [pattern]),
  );
  for (const { datname } of rows) if (isDue(datname)) await dropDatabase(serverUrl, datname);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function fill(url: string, size: number): Promise<void> {
  await migrate({ ownerUrl: url, runtimeUrl: urlOf(url, 'unused', benchLogin) });
  await withClient(url, async (client) => {
    await client.query(`select set_config('bench.size', $1, false)`, [String(size)]);
    await client.query(quickly);
    const run = (part: string) => client.query(`begin; ${read(part)} commit;`);
    await run('1-people.sql');
    await indexNames(client);
    await run('2-documents.sql');
    await client.query(planned);
    await tellWords(client);
    await run('3-search.sql');
    const { rows } = await client.query<{ what: string; wrong: number }>(read(check));
    const wrong = rows.filter((row) => row.wrong !== 0);
    if (wrong.length > 0) {
      throw new Error(
        `The work set is not sound: ${wrong.map((row) => `${row.what}: ${row.wrong}`).join('; ')}`,
      );
    }
    // Also sets what index-only scans ask for, before the copies are made.
    await client.query('vacuum (analyze, freeze)');
  });
}

async function ensureLogin(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [benchLogin.name]);
  if (!rowCount) await client.query(`create role ${benchLogin.name} login password '${benchLogin.password}'`);
}

// The triggers' statements meet tables that fill as they run: planned once, and for the size to come.
const quickly = `set work_mem = '128MB'; set synchronous_commit = off; set jit = off;
  set plan_cache_mode = force_generic_plan; set enable_seqscan = off`;

// Whole tables at a time, and indexes of them.
const planned = `reset plan_cache_mode; reset enable_seqscan; set maintenance_work_mem = '1GB';
  set max_parallel_maintenance_workers = 0`;

/** Another schema or another recipe is another work set. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const part of recipe) hash.update(read(part));
  for (const file of readdirSync(migrations).sort()) {
    if (file.endsWith('.sql')) hash.update(readFileSync(new URL(file, migrations)));
  }
  return hash.digest('hex').slice(0, 8);
}
