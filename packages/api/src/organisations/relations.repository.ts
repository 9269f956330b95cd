import { defineRead, param } from '@portal/db/read';
import { organisationCompetitors, organisationParents, organisations } from '@portal/db/schema/organisations';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';

const brief = {
  id: organisations.id,
  name: organisations.name,
  nameNative: organisations.nameNative,
  kind: organisations.kind,
  country: organisations.country,
};
const byName = [asc(organisations.nameKey), asc(organisations.id)] as const;

/** To which organisations one belongs now, by name; row-level security leaves those that this person may know of. */
export const readParents = defineRead('organisations.parents', (db) =>
  db
    .select(brief)
    .from(organisationParents)
    .innerJoin(organisations, eq(organisations.id, organisationParents.parentId))
    .where(
      and(
        eq(organisationParents.organisationId, param('id', organisationParents.organisationId)),
        isNull(organisationParents.endedAt),
      ),
    )
    .orderBy(...byName),
);

/** With which organisations one competes, by name; no row for anybody but the staff who look after organisations. */
export const readCompetitors = defineRead('organisations.competitors', (db) =>
  db
    .select(brief)
    .from(organisationCompetitors)
    .innerJoin(organisations, eq(organisations.id, organisationCompetitors.competitorId))
    .where(eq(organisationCompetitors.organisationId, param('id', organisationCompetitors.organisationId)))
    .orderBy(...byName),
);

/** Until this transaction ends nobody else changes how organisations belong together: two halves of a circle are no circle. */
export async function lockRelations(tx: ScopedTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisation relations'))`);
}

/** The parents that organisations have now, of all of them. */
export async function listParents(tx: ScopedTx): Promise<Map<Id<'organisation'>, Id<'organisation'>[]>> {
  const rows = await tx
    .select({ id: organisationParents.organisationId, parentId: organisationParents.parentId })
    .from(organisationParents)
    .where(isNull(organisationParents.endedAt));
  const parentsOf = new Map<Id<'organisation'>, Id<'organisation'>[]>();
  for (const { id, parentId } of rows) parentsOf.set(id, [...(parentsOf.get(id) ?? []), parentId]);
  return parentsOf;
}

export async function listCompetitors(tx: ScopedTx, id: Id<'organisation'>): Promise<Id<'organisation'>[]> {
  const rows = await tx
    .select({ id: organisationCompetitors.competitorId })
    .from(organisationCompetitors)
    .where(eq(organisationCompetitors.organisationId, id));
  return rows.map((row) => row.id);
}

type Change = {
  id: Id<'organisation'>;
  begin: readonly Id<'organisation'>[];
  end: readonly Id<'organisation'>[];
  now: Date;
};

/** Begins and ends belonging; what is ended stays with its dates. */
export async function saveParents(tx: ScopedTx, { id, begin, end, now }: Change): Promise<void> {
  if (end.length > 0) {
    await tx
      .update(organisationParents)
      .set({ endedAt: now })
      .where(
        and(
          eq(organisationParents.organisationId, id),
          inArray(organisationParents.parentId, [...end]),
          isNull(organisationParents.endedAt),
        ),
      );
  }
  if (begin.length > 0) {
    await tx
      .insert(organisationParents)
      .values(begin.map((parentId) => ({ organisationId: id, parentId, createdAt: now })));
  }
}

/** Enters and removes pairs of competitors, in both directions. */
export async function saveCompetitors(tx: ScopedTx, { id, begin, end, now }: Change): Promise<void> {
  const { organisationId, competitorId } = organisationCompetitors;
  if (end.length > 0) {
    await tx
      .delete(organisationCompetitors)
      .where(
        or(
          and(eq(organisationId, id), inArray(competitorId, [...end])),
          and(eq(competitorId, id), inArray(organisationId, [...end])),
        ),
      );
  }
  if (begin.length > 0) {
    await tx.insert(organisationCompetitors).values(
      begin.flatMap((other) => [
        { organisationId: id, competitorId: other, createdAt: now },
        { organisationId: other, competitorId: id, createdAt: now },
      ]),
    );
  }
}
