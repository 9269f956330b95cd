import { constant, defineRead, param } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { documentOpens, documents } from '@portal/db/schema/documents';
import { organisations } from '@portal/db/schema/organisations';
import { memberships, spaces } from '@portal/db/schema/spaces';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';
import { me } from '../spaces/index.ts';

// The two keys of a prospective document: the label's scope, and the members' when that is wider.
const labelScope = sql`case ${sql.placeholder('label')}::text when 'public' then 1 when 'partners' then 2
  else ${spaces.membersKey} end`;
const namedList = sql`${sql.placeholder('organisations')}::uuid[]`;

/** How many people of which organisation can see a document. Counts come from all, names never do. */
export const readAudienceCounts = defineRead('documents.audienceCounts', (db) =>
  db
    .select({ ...organisationColumns, people: sql<number>`counted.people::int` })
    .from(documents)
    .innerJoin(
      sql`lateral app.count_readers(${documents.scopeKey}, ${documents.fallbackKey}) as counted`,
      sql`true`,
    )
    .innerJoin(organisations, sql`${organisations.id} = counted.organisation_id`)
    .where(eq(documents.id, param('documentId', documents.id)))
    .orderBy(asc(organisations.nameKey)),
);

/** The same by name and rule, as far as I may know these people (row-level security of `people`). */
export const readAudienceNames = defineRead('documents.audienceNames', (db) =>
  db
    .select({
      organisationId: people.organisationId,
      name: people.name,
      rule: sql<string>`case when ${people.id} = ${documents.authorId} then 'author' else coalesce(${memberships.role}, 'partner') end`,
    })
    .from(documents)
    .innerJoin(
      sql`lateral app.readers_of_scope(${documents.scopeKey}, ${documents.fallbackKey}) as reader`,
      sql`true`,
    )
    .innerJoin(people, sql`${people.id} = reader.person_id`)
    .leftJoin(
      memberships,
      and(
        eq(memberships.spaceId, documents.spaceId),
        eq(memberships.personId, people.id),
        isNull(memberships.endedAt),
      ),
    )
    .where(eq(documents.id, param('documentId', documents.id)))
    .orderBy(asc(people.name))
    .limit(500),
);

/** Whether a competitor of my organisation is in the audience of a document. */
export const readAudienceCompetitor = defineRead('documents.audienceCompetitor', (db) =>
  db
    .select({
      found: sql<boolean>`app.competitor_among(array(select c.organisation_id
        from app.count_readers(${documents.scopeKey}, ${documents.fallbackKey}) c))`,
    })
    .from(documents)
    .where(eq(documents.id, param('documentId', documents.id))),
);

/** Counts for a label before anything is posted: everybody, partners, members. */
export const readLabelCounts = defineRead('documents.labelCounts', (db) =>
  db
    .select({ ...organisationColumns, people: sql<number>`counted.people::int` })
    .from(spaces)
    .innerJoin(sql`lateral app.count_readers(${labelScope}, ${spaces.membersKey}) as counted`, sql`true`)
    .innerJoin(organisations, sql`${organisations.id} = counted.organisation_id`)
    .where(eq(spaces.id, param('spaceId', spaces.id)))
    .orderBy(asc(organisations.nameKey)),
);

export const readLabelCompetitor = defineRead('documents.labelCompetitor', (db) =>
  db
    .select({
      found: sql<boolean>`app.competitor_among(array(select c.organisation_id
        from app.count_readers(${labelScope}, ${spaces.membersKey}) c))`,
    })
    .from(spaces)
    .where(eq(spaces.id, param('spaceId', spaces.id))),
);

/** The members of a space by name; for `named`, those of the named organisations and of mine. */
export const readLabelMembers = defineRead('documents.labelMembers', (db) =>
  db
    .select({
      ...organisationColumns,
      name: people.name,
      rule: memberships.role,
      isActive: sql<boolean>`${people.state} = 'active'`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        eq(memberships.spaceId, param('spaceId', memberships.spaceId)),
        isNull(memberships.endedAt),
        constant(eq(people.state, 'active')),
        sql`(${sql.placeholder('label')}::text <> 'named' or ${people.organisationId} = any(${namedList})
          or ${people.organisationId} = (select us.organisation_id from user_scopes us where us.person_id = ${me}))`,
      ),
    )
    .orderBy(asc(people.name))
    .limit(500),
);

export const readNamedCompetitor = defineRead('documents.namedCompetitor', (db) =>
  db
    .select({ found: sql<boolean>`app.competitor_among(${namedList})` })
    .from(spaces)
    .where(eq(spaces.id, param('spaceId', spaces.id))),
);

/** Who opened a document, newest first; row-level security gives it to its author and the keepers. */
export const readOpens = defineRead('documents.opens', (db) =>
  db
    .select({
      personId: people.id,
      name: people.name,
      organisation: organisations.name,
      country: organisations.country,
      version: documentOpens.n,
      kind: documentOpens.kind,
      at: documentOpens.openedAt,
    })
    .from(documentOpens)
    .innerJoin(people, eq(people.id, documentOpens.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(documentOpens.documentId, param('documentId', documentOpens.documentId)))
    .orderBy(desc(documentOpens.openedAt), desc(documentOpens.id))
    .limit(500),
);
