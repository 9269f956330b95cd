import { defineRead, param } from '@portal/db/read';
import { savedSearches } from '@portal/db/schema/search';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { maxSavedSearches } from '@portal/domain/search/search';
import { desc, eq } from 'drizzle-orm';
import { me } from '../spaces/index.ts';

export const readSavedSearchFacts = defineRead('search.savedSearchFacts', (db) =>
  db
    .select({ personId: savedSearches.personId })
    .from(savedSearches)
    .where(eq(savedSearches.id, param('id', savedSearches.id))),
);

export const readSavedSearches = defineRead('search.savedSearches', (db) =>
  db
    .select({
      id: savedSearches.id,
      name: savedSearches.name,
      query: savedSearches.query,
      createdAt: savedSearches.createdAt,
    })
    .from(savedSearches)
    .where(eq(savedSearches.personId, me))
    .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id))
    .limit(maxSavedSearches),
);

/** Names of the searches that this person keeps, in the form in which they are compared. */
export async function listNameKeys(tx: ScopedTx, personId: Id<'person'>): Promise<string[]> {
  const rows = await tx
    .select({ nameKey: savedSearches.nameKey })
    .from(savedSearches)
    .where(eq(savedSearches.personId, personId));
  return rows.map((row) => row.nameKey);
}

export async function insertSavedSearch(
  tx: ScopedTx,
  search: typeof savedSearches.$inferInsert,
): Promise<void> {
  await tx.insert(savedSearches).values(search);
}

export async function deleteSavedSearch(tx: ScopedTx, id: Id<'savedSearch'>): Promise<unknown[]> {
  return tx.delete(savedSearches).where(eq(savedSearches.id, id)).returning({ id: savedSearches.id });
}
