import { defineRead } from '@portal/db/read';
import { organisations } from '@portal/db/schema/organisations';
import { and, asc, type SQL, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';

/** Written with the names of both tables: the builder leaves them out where only one is read from. */
function countOf(which: SQL): SQL<number> {
  return sql<number>`(select count(*)::int from people p
    where p.organisation_id = organisations.id and p.state in ('active', 'pending') and ${which})`;
}

/** All organisations in whatever state, by name, with how many people they have here. */
export const readOrganisations = defineRead('admin.organisations', (db) =>
  db
    .select({
      ...organisationColumns,
      nameKey: organisations.nameKey,
      state: organisations.state,
      createdAt: organisations.createdAt,
      people: countOf(sql`true`),
      delegates: countOf(sql`p.is_delegate`),
    })
    .from(organisations)
    .where(
      and(
        sql`(${sql.placeholder('q')}::text is null
          or strpos(${organisations.nameKey}, ${sql.placeholder('q')}::text) > 0
          or strpos(lower(${organisations.nameNative}), ${sql.placeholder('q')}::text) > 0)`,
        sql`(${sql.placeholder('state')}::text is null
          or ${organisations.state} = ${sql.placeholder('state')}::text)`,
        sql`(${sql.placeholder('afterName')}::text is null or (${organisations.nameKey}, ${organisations.id})
          > (${sql.placeholder('afterName')}::text, ${sql.placeholder('afterId')}::uuid))`,
      ),
    )
    .orderBy(asc(organisations.nameKey), asc(organisations.id))
    .limit(sql.placeholder('limit')),
);
