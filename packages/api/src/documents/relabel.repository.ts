import { defineRead, param } from '@portal/db/read';
import { documents } from '@portal/db/schema/documents';
import { organisations } from '@portal/db/schema/organisations';
import { spaces } from '@portal/db/schema/spaces';
import { asc, eq, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';
import { me } from '../spaces/index.ts';

const label = sql`${sql.placeholder('label')}::text`;
const scope = sql`case ${label} when 'public' then 1 when 'partners' then 2 else ${spaces.membersKey} end`;

/** How many people of which organisation would see a document that had this label. */
export const readAudienceWith = defineRead('documents.audienceWith', (db) =>
  db
    .select({ ...organisationColumns, people: sql<number>`counted.people::int` })
    .from(documents)
    .innerJoin(spaces, eq(spaces.id, documents.spaceId))
    .innerJoin(sql`lateral app.count_readers(${scope}, ${spaces.membersKey}) as counted`, sql`true`)
    .innerJoin(organisations, sql`${organisations.id} = counted.organisation_id`)
    .where(
      sql`${eq(documents.id, param('documentId', documents.id))} and (${label} <> 'named'
        or ${organisations.id} = any(${sql.placeholder('organisations')}::uuid[])
        or ${organisations.id} = ${documents.senderOrganisationId}
        or ${organisations.id} = (select us.organisation_id from user_scopes us where us.person_id = ${me}))`,
    )
    .orderBy(asc(organisations.nameKey)),
);
