import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { ensureJobQueues } from './job-queues.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
// Any constant: two migrations at once wait for each other here.
const migrationLock = 74_231_009;
const groupRoles = ['portal_runtime', 'portal_keeper', 'portal_search', 'portal_sealer'] as const;

export type MigrateOptions = {
  /** Owner of the database, with CREATEROLE. */
  readonly ownerUrl: string;
  /** The login roles that get the rights of the runtime and of the sealer. */
  readonly runtimeUrl: string;
  readonly sealerUrl?: string;
};

/**
 * Brings the database to the newest layout: group roles, tables, policies, grants. May be repeated,
 * may be interrupted: each migration is one transaction. Returns how many were applied.
 */
export async function migrate({
  ownerUrl,
  runtimeUrl,
  sealerUrl,
}: MigrateOptions): Promise<{ applied: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureGroupRoles(client);
    const before = await appliedMigrations(client);
    await runMigrations(drizzle({ client }), { migrationsFolder });
    await ensureJobQueues(ownerUrl, client);
    await grantTo(client, 'portal_runtime', runtimeUrl);
    if (sealerUrl) await grantTo(client, 'portal_sealer', sealerUrl);
    return { applied: (await appliedMigrations(client)) - before };
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!rows[0]?.there) return 0;
  const counted = await client.query<{ n: number }>(
    'select count(*)::int as n from drizzle.__drizzle_migrations',
  );
  return counted.rows[0]?.n ?? 0;
}

async function ensureGroupRoles(client: pg.Client): Promise<void> {
  for (const role of groupRoles) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount) await client.query(`create role ${role} nologin`);
  }
  // Functions are handed over to the keeper, and commands act as it: both ask for membership.
  await client.query('grant portal_keeper, portal_search to current_user');
}

async function grantTo(client: pg.Client, group: (typeof groupRoles)[number], url: string): Promise<void> {
  const login = decodeURIComponent(new URL(url).username);
  await client.query(`grant ${group} to ${client.escapeIdentifier(login)}`);
  if (group === 'portal_runtime') {
    // The health check compares the migrations that were applied with those it knows.
    await client.query('grant usage on schema drizzle to portal_runtime');
    await client.query('grant select on drizzle.__drizzle_migrations to portal_runtime');
  }
}

/** Empties the database altogether: for playing the demonstration anew. Never offered outside it. */
export async function resetDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('drop schema if exists app cascade');
    await client.query('drop schema if exists drizzle cascade');
    await client.query('drop schema if exists pgboss cascade');
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of rows) await client.query(`drop table if exists public.${name} cascade`);
  } finally {
    await client.end();
  }
}
