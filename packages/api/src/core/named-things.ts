import type { ScopedTx } from '@portal/db/transaction';
import { type Id, type IdKind, uuidFromId } from '@portal/domain/kernel/ids';
import { sql } from 'drizzle-orm';
import type { Authority } from './subject.ts';

/** A thing that an input names, and who judges what may be done to it. */
export type Named = {
  readonly field: string;
  /** The field holds a list of them. */
  readonly many: boolean;
  readonly authority: Authority<IdKind, object>;
  readonly id: Id<IdKind>;
};

/** Reads what the policies need to know of each, in this transaction. */
export async function readFacts(tx: ScopedTx, named: readonly Named[]): Promise<unknown[][]> {
  const client = (tx as unknown as { $client: { query(config: object): Promise<unknown> } }).$client;
  const sender = {
    query: (config: object, values: readonly unknown[]) => client.query({ ...config, values: [...values] }),
  };
  const rows: unknown[][] = [];
  for (const { authority, id } of named) rows.push(await authority.source.read(sender, { id }));
  return rows;
}

/**
 * Orders changes: those to a space's roster exclude every other change in it, changes to one thing
 * exclude each other. Locks are taken in the order of their keys, so that two commands cannot wait in a ring.
 */
export async function lockFor(
  tx: ScopedTx,
  named: readonly Named[],
  rows: readonly unknown[][],
  changesRoster: boolean,
): Promise<void> {
  const locks = new Map<string, boolean>();
  named.forEach(({ authority, id }, index) => {
    const space = authority.source.spaceOf(rows[index]?.[0]);
    if (space) locks.set(uuidFromId('space', space) as string, changesRoster);
    if (space !== (id as string)) locks.set(uuidFromId(authority.kind, id) as string, true);
  });
  for (const [key, exclusive] of [...locks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.execute(
      exclusive
        ? sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7))`
        : sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 7))`,
    );
  }
}
