import type { TestPortal } from './portal.ts';

/** How often each of these tables was read from end to end. */
export async function sequentialScans(
  portal: TestPortal,
  tables: readonly string[],
): Promise<Record<string, number>> {
  const { rows } = await portal.owner.query<{ name: string; scans: string }>(
    'select relname as name, seq_scan as scans from pg_stat_user_tables where relname = any($1)',
    [tables],
  );
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.scans)]));
}

/** How many entries were read of the indexes of a table. */
export async function indexEntriesRead(portal: TestPortal, table: string): Promise<number> {
  const { rows } = await portal.owner.query<{ n: string }>(
    'select sum(idx_tup_read) as n from pg_stat_user_indexes where relname = $1',
    [table],
  );
  return Number(rows[0]?.n);
}

/** Counters reach the others when a connection says so, or after a second. */
export async function countersArrive(portal: TestPortal): Promise<void> {
  const { pool } = portal.services.database;
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  for (const client of clients) await client.query('select pg_stat_force_next_flush()');
  for (const client of clients) await client.query('select 1');
  for (const client of clients) client.release();
}
