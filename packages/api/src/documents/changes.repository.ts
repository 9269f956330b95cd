import { documents } from '@portal/db/schema/documents';
import { scopeOrganisations } from '@portal/db/schema/spaces';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, eq, inArray } from 'drizzle-orm';

type Row = typeof documents.$inferInsert;
type Change = Partial<
  Pick<
    Row,
    'title' | 'titleKey' | 'folderId' | 'label' | 'namedScopeId' | 'state' | 'trashedAt' | 'trashedBy'
  >
>;

/** Changes what a document says of itself, on the revision that was judged. No rows: somebody else was faster. */
export async function saveDocument(
  tx: ScopedTx,
  { id, revision, now }: { id: Id<'document'>; revision: number; now: Date },
  change: Change,
): Promise<unknown[]> {
  return tx
    .update(documents)
    .set({ ...change, revision: revision + 1, updatedAt: now })
    .where(and(eq(documents.id, id), eq(documents.revision, revision)))
    .returning({ id: documents.id });
}

/** The organisations that these scopes name. */
export async function listNamed(
  tx: ScopedTx,
  scopeIds: readonly string[],
): Promise<Map<string, Id<'organisation'>[]>> {
  const found = new Map<string, Id<'organisation'>[]>();
  if (scopeIds.length === 0) return found;
  const rows = await tx
    .select({ scopeId: scopeOrganisations.scopeId, organisationId: scopeOrganisations.organisationId })
    .from(scopeOrganisations)
    .where(inArray(scopeOrganisations.scopeId, [...scopeIds]));
  for (const { scopeId, organisationId } of rows) {
    found.set(scopeId, [...(found.get(scopeId) ?? []), organisationId]);
  }
  return found;
}
