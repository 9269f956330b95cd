import { createHash } from 'node:crypto';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * What a backup leaves out, and why. Everything else that the database has goes along, whatever a later release adds.
 */
export const leftOut: Readonly<Record<string, string>> = {
  auth_sessions: 'a backup opens no door, and a session that was ended later must not live again',
  sign_in_challenges: 'steps of signing in that were going on',
  worker_heartbeats: 'signs of life of processes that are gone',
  rate_limits: 'counters of a past hour',
  idempotency_keys: 'answers to requests that nobody repeats any more',
  resumable_uploads: 'files that were on their way: their bytes are not part of a backup',
};

export type TableName = string;
/** The owner's connection inside of a snapshot or of a restoration. */
export type OwnerClient = pg.Client;
/** A table as it is written down: its rows in the order of their keys, and the hash of all of them. */
export type CopiedTable = { readonly table: TableName; readonly rows: number; readonly sha256: string };

/** Writing out and reading in are the same on every server, whatever its own settings are. */
const plainText = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local client_encoding = 'UTF8'; set local bytea_output = 'hex'`;

/**
 * All tables as they were at one moment, over the owner's connection. Every row, past row-level security: the
 * keeper's policies are checked to hide nothing before anything is read.
 */
export async function withSnapshot<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withOwner(ownerUrl, async (client) => {
    await client.query(`begin isolation level repeatable read read only; ${plainText}`);
    await checkThatNothingIsHidden(client);
    return work(client);
  });
}

/**
 * One transaction in which tables can be filled as they were: no trigger makes rows of its own, and the owner is not
 * held by row-level security. All of it is back in force when the transaction ends, however it ends.
 */
export async function whileRestoring<T>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withOwner(ownerUrl, async (client) => {
    await client.query(`begin; ${plainText}`);
    const tables = await tablesByDependency(client);
    const secured = await client.query<{ name: string }>(
      `select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of secured.rows)
      await client.query(`alter table ${quoted(name)} no force row level security`);
    for (const table of tables) await client.query(`alter table ${quoted(table)} disable trigger user`);
    const result = await work(client);
    // Checks that wait for the commit would not let the layout be changed back.
    await client.query('set constraints all immediate');
    for (const table of tables) await client.query(`alter table ${quoted(table)} enable trigger user`);
    for (const { name } of secured.rows)
      await client.query(`alter table ${quoted(name)} force row level security`);
    await client.query('commit');
    return result;
  });
}

/** The tables of a backup, those first to which others refer. @throws Error when they refer in a circle. */
export async function tablesByDependency(client: pg.Client): Promise<TableName[]> {
  const { rows } = await client.query<{ name: string; refers: string[] }>(
    `select c.relname as name, coalesce(array_agg(r.relname::text) filter (where r.relname is not null
        and r.oid <> c.oid), '{}') as refers
     from pg_class c
       left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
       left join pg_class r on r.oid = f.confrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     group by c.relname order by c.relname`,
  );
  const waiting = rows.filter((row) => !(row.name in leftOut));
  const sorted: TableName[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((row) =>
      row.refers.every((each) => each in leftOut || sorted.includes(each)),
    );
    const [found] = waiting.splice(next, next < 0 ? 0 : 1);
    if (!found)
      throw new Error(`tables refer to each other in a circle: ${waiting.map((row) => row.name).join(', ')}`);
    sorted.push(found.name);
  }
  return sorted;
}

/** Writes a table out. Memory stays flat. */
export async function copyOut(client: pg.Client, table: TableName, sink?: Writable): Promise<CopiedTable> {
  const { columns, order, isSecured } = await layoutOf(client, table);
  if (isSecured) await client.query('set local role portal_keeper');
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, sink ? chunk : undefined);
    },
  });
  const source = client.query(
    copyTo(`copy (select ${columns} from ${quoted(table)} order by ${order}) to stdout`),
  );
  if (sink) await pipeline(source, hashing, sink);
  else await pipeline(source, hashing.resume());
  await client.query('reset role');
  return { table, rows: source.rowCount, sha256: hash.digest('hex') };
}

/** Fills an emptied table. @returns how many rows there were. */
export async function copyIn(client: pg.Client, table: TableName, source: Readable): Promise<number> {
  const { columns } = await layoutOf(client, table);
  const sink = client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`));
  await pipeline(source, sink);
  return sink.rowCount;
}

export async function emptyTables(client: pg.Client, tables: readonly TableName[]): Promise<void> {
  await client.query(`truncate ${tables.map(quoted).join(', ')} cascade`);
}

/** Where each counter stands. */
export async function readSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public'`,
  );
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
}

export async function restoreSequences(
  client: pg.Client,
  sequences: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(sequences)) {
    await client.query('select setval($1::regclass, $2::bigint)', [`public.${quoted(name)}`, value]);
  }
}

async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    // Whatever is still open is rolled back with the connection.
    await client.end();
  }
}

async function checkThatNothingIsHidden(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not exists (
       select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
         and 'portal_keeper' = any(p.roles) and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE' and p.qual = 'true')`,
  );
  if (rows.length > 0) {
    throw new Error(`row-level security would hide rows of ${rows.map((row) => row.name).join(', ')}`);
  }
}

/** Columns in their order, and an order of rows that is the same on every server, whatever it sorts by. */
async function layoutOf(client: pg.Client, table: TableName) {
  const { rows } = await client.query<{ name: string; place: number | null }>(
    `select a.attname as name, array_position(i.indkey::int2[], a.attnum) as place
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`,
    [`public.${quoted(table)}`],
  );
  const secured = await client.query<{ yes: boolean }>(
    'select relforcerowsecurity as yes from pg_class where oid = $1::regclass',
    [`public.${quoted(table)}`],
  );
  const key = rows.filter((row) => row.place !== null).sort((a, b) => Number(a.place) - Number(b.place));
  const sorted = key.length > 0 ? key : rows;
  return {
    columns: rows.map((row) => quoted(row.name)).join(', '),
    order: sorted.map((row) => `${quoted(row.name)}::text collate "C"`).join(', '),
    isSecured: secured.rows[0]?.yes === true,
  };
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
