import { constant, defineRead, param } from '@portal/db/read';
import { organisations } from '@portal/db/schema/organisations';
import { and, asc, eq, sql } from 'drizzle-orm';

const columns = {
  id: organisations.id,
  name: organisations.name,
  nameNative: organisations.nameNative,
  nameKey: organisations.nameKey,
  kind: organisations.kind,
  country: organisations.country,
  state: organisations.state,
  createdAt: organisations.createdAt,
  updatedAt: organisations.updatedAt,
  revision: organisations.revision,
};

export const readOrganisationFacts = defineRead('organisations.organisationFacts', (db) =>
  db
    .select(columns)
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
