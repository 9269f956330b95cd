import { constant, defineRead, param } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { organisations } from '@portal/db/schema/organisations';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, sql } from 'drizzle-orm';

const columns = {
  id: organisations.id,
  name: organisations.name,
  nameNative: organisations.nameNative,
  nameKey: organisations.nameKey,
  kind: organisations.kind,
  country: organisations.country,
  sector: organisations.sector,
  state: organisations.state,
  createdAt: organisations.createdAt,
  updatedAt: organisations.updatedAt,
  revision: organisations.revision,
};

/** The same with what only some may read of it. */
export const readOrganisationFacts = defineRead('organisations.organisationFacts', (db) =>
  db
    .select({ ...columns, domains: organisations.domains, aliases: organisations.aliases })
    .from(organisations)
    .where(eq(organisations.id, param('id', organisations.id))),
);

/** The directory by name; row-level security leaves what this person may see. */
export const readOrganisations = defineRead('organisations.organisations', (db) =>
  db
    .select(columns)
    .from(organisations)
    .where(
      and(
        constant(eq(organisations.state, 'active')),
        sql`(${sql.placeholder('afterName')}::text is null or (${organisations.nameKey}, ${organisations.id})
          > (${sql.placeholder('afterName')}::text, ${sql.placeholder('afterId')}::uuid))`,
      ),
    )
    .orderBy(asc(organisations.nameKey), asc(organisations.id))
    .limit(sql.placeholder('limit')),
);

/** The people of an organisation by name; row-level security leaves whom this person may know. */
export const readPeople = defineRead('organisations.people', (db) =>
  db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      state: people.state,
      isDelegate: people.isDelegate,
      duties: people.duties,
      createdAt: people.createdAt,
    })
    .from(people)
    .where(
      and(
        eq(people.organisationId, param('id', people.organisationId)),
        sql`(${sql.placeholder('afterName')}::text is null or (${people.name}, ${people.id})
          > (${sql.placeholder('afterName')}::text, ${sql.placeholder('afterId')}::uuid))`,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(sql.placeholder('limit')),
);

export async function insertOrganisation(
  tx: ScopedTx,
  organisation: typeof organisations.$inferInsert,
): Promise<void> {
  await tx.insert(organisations).values(organisation);
}

/** Saves what is known of an organisation; nothing is saved when it was changed meanwhile. */
export function saveOrganisation(
  tx: ScopedTx,
  {
    id,
    revision,
    now,
    ...values
  }: Pick<
    typeof organisations.$inferInsert,
    'name' | 'nameNative' | 'nameKey' | 'country' | 'domains' | 'aliases' | 'sector'
  > & { id: Id<'organisation'>; revision: number; now: Date },
): Promise<unknown[]> {
  return tx
    .update(organisations)
    .set({ ...values, revision: revision + 1, updatedAt: now })
    .where(and(eq(organisations.id, id), eq(organisations.revision, revision)))
    .returning({ id: organisations.id });
}

export function saveOrganisationState(
  tx: ScopedTx,
  organisation: { id: Id<'organisation'>; revision: number; state: 'active' | 'suspended'; now: Date },
): Promise<unknown[]> {
  const { id, revision, state, now } = organisation;
  return tx
    .update(organisations)
    .set({ state, revision: revision + 1, updatedAt: now })
    .where(and(eq(organisations.id, id), eq(organisations.revision, revision)))
    .returning({ id: organisations.id });
}
