import { defineRead } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { posts, threads } from '@portal/db/schema/discussions';
import { documents } from '@portal/db/schema/documents';
import { organisations } from '@portal/db/schema/organisations';
import { documentTexts } from '@portal/db/schema/search';
import { spaces } from '@portal/db/schema/spaces';
import { workingGroups } from '@portal/db/schema/working-groups';
import { and, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

/** A search may take this long, in milliseconds; whoever asks for too much is told so. */
const longestMs = 2000;

/** Before a search in the same flight: the limit ends with it. */
export const limitSearch = defineRead('search.limit', (db) =>
  db
    .select({ set: sql<string>`set_config('statement_timeout', ${String(longestMs)}, true)` })
    .from(sql`(select) one`),
);

type Found = { kind: string; object_id: string; rank: number; moment: Date };
const found = sql`found`;
const foundKind = sql<Found['kind']>`found.kind`;
const foundId = sql<string>`found.object_id`;

const discussed = alias(documents, 'discussed');
const employer = alias(organisations, 'employer');
const passage = sql`lateral (select t.text, t.page from ${documentTexts} t
  where t.document_id = ${documents.id} and t.words @@ ${sql.placeholder('anyOf')}::tsquery
  order by ts_rank(t.words, ${sql.placeholder('anyOf')}::tsquery) desc, t.n limit 1) passage`;

/**
 * The things that match, best first. The function names them with the rights of the search alone; what they
 * are called is read here, under row-level security, so that a slip of the one is caught by the other.
 */
export const readHits = defineRead('search.hits', (db) =>
  db
    .select({
      type: foundKind,
      documentId: documents.id,
      documentNumber: documents.number,
      documentTitle: documents.title,
      documentState: documents.state,
      label: documents.label,
      sender: documents.senderOrganisation,
      senderCountry: documents.senderCountry,
      versionedAt: documents.versionedAt,
      passageText: sql<string | null>`passage.text`,
      passagePage: sql<number | null>`passage.page`,
      postId: posts.id,
      postBody: posts.body,
      postOrganisation: posts.authorOrganisation,
      postedAt: posts.createdAt,
      discussedId: discussed.id,
      discussedNumber: discussed.number,
      discussedTitle: discussed.title,
      spaceId: spaces.id,
      spaceKind: spaces.kind,
      spaceCode: spaces.code,
      spaceName: spaces.name,
      spaceSince: spaces.createdAt,
      purpose: workingGroups.purpose,
      personId: people.id,
      personName: people.name,
      personSince: people.createdAt,
      employerName: employer.name,
      employerCountry: employer.country,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationNative: organisations.nameNative,
      organisationCountry: organisations.country,
      organisationSince: organisations.createdAt,
    })
    .from(
      sql`(select * from app.find_entries(${sql.placeholder('kinds')}::text[], ${sql.placeholder('allOf')},
        ${sql.placeholder('spaceId')}::uuid, ${sql.placeholder('label')}::text, ${sql.placeholder('from')}::timestamptz,
        ${sql.placeholder('until')}::timestamptz, ${sql.placeholder('enough')}::int) f
        order by f.rank desc, f.moment desc, f.object_id
        offset ${sql.placeholder('skip')}::int limit ${sql.placeholder('limit')}::int) ${found}`,
    )
    .leftJoin(documents, and(sql`${foundKind} = 'document'`, eq(documents.id, foundId)))
    .leftJoin(passage, sql`true`)
    .leftJoin(posts, and(sql`${foundKind} = 'post'`, eq(posts.id, foundId)))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(discussed, eq(discussed.id, threads.documentId))
    .leftJoin(
      spaces,
      sql`${spaces.id} = case ${foundKind} when 'document' then ${documents.spaceId} when 'post' then ${threads.spaceId}
        when 'person' then null when 'organisation' then null else ${foundId} end`,
    )
    .leftJoin(workingGroups, and(sql`${foundKind} = 'working_group'`, eq(workingGroups.spaceId, spaces.id)))
    .leftJoin(
      people,
      and(sql`${foundKind} = 'person'`, eq(people.id, foundId), ne(people.state, sql`'left'`)),
    )
    .leftJoin(employer, eq(employer.id, people.organisationId))
    .leftJoin(organisations, and(sql`${foundKind} = 'organisation'`, eq(organisations.id, foundId)))
    .orderBy(sql`found.rank desc, found.moment desc, found.object_id`),
);
