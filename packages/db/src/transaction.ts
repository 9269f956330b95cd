import type { Actor } from '@portal/domain/kernel/actor';
import { type PersonId, uuidFromId } from '@portal/domain/kernel/ids';
import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Credential, contextStatement, openedContext } from './actor-context.ts';
import { type Database, isRetryable } from './database.ts';

declare const scoped: unique symbol;
/** A transaction in which PostgreSQL knows on whose behalf it runs. Only `withActor` makes one. */
export type ScopedTx = NodePgDatabase & { readonly [scoped]: true };

/** A connection without a person: sees no table under row-level security. For sign-in, outbox, limits. */
export type SystemTx = NodePgDatabase;

const attempts = 3;

/**
 * Runs `work` in one transaction as the credential's person. `work` gets null when the credential
 * opens nothing. Repeats the whole on a deadlock or serialisation failure, at most three times.
 */
export async function withActor<T>(
  database: Database,
  credential: Credential,
  work: (tx: ScopedTx, actor: Actor | null) => Promise<T>,
): Promise<T> {
  return inTransaction(database.pool, async (client) => {
    const { name, text, values } = contextStatement(credential);
    const { rows } = await client.query({ name, text, values: [...values] });
    const opened = openedContext(credential, rows);
    return work(drizzle({ client }) as unknown as ScopedTx, opened?.actor ?? null);
  });
}

/** A transaction of the portal itself, with no person's rights. */
export function asSystem<T>(database: Database, work: (tx: SystemTx) => Promise<T>): Promise<T> {
  return inTransaction(database.pool, (client) => work(drizzle({ client })));
}

/**
 * What the operator's command line does, over the owner's connection: has every right on partner
 * tables, so it is given to commands only, never to a request.
 */
export async function asOperator<T>(ownerUrl: string, work: (tx: NodePgDatabase) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  try {
    return await inTransaction(pool, async (client) => {
      await client.query('set local role portal_keeper');
      return work(drizzle({ client }));
    });
  } finally {
    await pool.end();
  }
}

/** Sets the context to a person who comes into being in this very transaction (an accepted invitation). */
export async function becomePerson(tx: ScopedTx, personId: PersonId): Promise<void> {
  await tx.execute(sql`select set_config('app.uid', ${uuidFromId('person', personId)}, true)`);
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let failed: unknown = null;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      failed = error;
      // A failed rollback means a broken connection; `release(error)` below then destroys it.
      await client.query('rollback').then(
        () => {
          failed = null;
        },
        () => {},
      );
      const cause = (error as { cause?: unknown })?.cause ?? error;
      if (attempt >= attempts || !isRetryable(cause)) throw error;
    } finally {
      client.release(failed instanceof Error ? failed : undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 20 * attempt * (1 + Math.random())));
  }
}
