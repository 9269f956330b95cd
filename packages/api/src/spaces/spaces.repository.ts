import { constant, defineRead, param } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { activities } from '@portal/db/schema/audit';
import { documents } from '@portal/db/schema/documents';
import { organisations } from '@portal/db/schema/organisations';
import { invitations, joinRequests, memberships, spaces } from '@portal/db/schema/spaces';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { organisationColumns } from '../organisations/index.ts';

/** The person on whose behalf the statement runs; PostgreSQL knows it from the context. */
export const me = sql<string>`app.uid()`;

export const mySeat = alias(memberships, 'my_seat');
/** My current seat in the space of the row. */
export const isMySeat = and(eq(mySeat.spaceId, spaces.id), eq(mySeat.personId, me), isNull(mySeat.endedAt));

/** The columns from which `spaceFacts` makes what a policy knows of a space. */
export const spaceColumns = {
  spaceId: spaces.id,
  kind: spaces.kind,
  code: spaces.code,
  spaceName: spaces.name,
  spaceState: spaces.state,
  visibility: spaces.visibility,
  defaultLabel: spaces.defaultLabel,
  spaceRevision: spaces.revision,
  myRole: mySeat.role,
};

export const readSpaceFacts = defineRead<{ id: Id<'space'> }, SpaceFactsRow[]>('spaces.spaceFacts', (db) =>
  db
    .select({
      ...spaceColumns,
      hasOpenJoinRequest: sql<boolean>`exists (select from ${joinRequests}
        where ${joinRequests.spaceId} = ${spaces.id} and ${joinRequests.personId} = ${me} and ${joinRequests.state} = 'requested')`,
    })
    .from(spaces)
    .leftJoin(mySeat, isMySeat)
    .where(eq(spaces.id, param('id', spaces.id))),
);
export type SpaceFactsRow = {
  spaceId: Id<'space'>;
  kind: string;
  code: string;
  spaceName: string;
  spaceState: (typeof spaces.$inferSelect)['state'];
  visibility: (typeof spaces.$inferSelect)['visibility'];
  defaultLabel: (typeof spaces.$inferSelect)['defaultLabel'];
  spaceRevision: number;
  myRole: (typeof memberships.$inferSelect)['role'] | null;
  hasOpenJoinRequest?: boolean;
};

export const readMembershipFacts = defineRead('spaces.membershipFacts', (db) =>
  db
    .select({
      ...spaceColumns,
      membershipId: memberships.id,
      role: memberships.role,
      personId: memberships.personId,
      membershipRevision: memberships.revision,
      isWithoutChair: sql<boolean>`not app.has_chair(${spaces.id})`,
      isOwn: sql<boolean>`${memberships.personId} = ${me}`,
      personName: sql<string>`coalesce((select ${people.name} from ${people} where ${people.id} = ${memberships.personId}), '')`,
    })
    .from(memberships)
    .innerJoin(spaces, eq(spaces.id, memberships.spaceId))
    .leftJoin(mySeat, isMySeat)
    .where(and(eq(memberships.id, param('id', memberships.id)), isNull(memberships.endedAt))),
);

export const readJoinRequestFacts = defineRead('spaces.joinRequestFacts', (db) =>
  db
    .select({
      ...spaceColumns,
      joinRequestId: joinRequests.id,
      personId: joinRequests.personId,
      state: joinRequests.state,
      requestRevision: joinRequests.revision,
      isOwn: sql<boolean>`${joinRequests.personId} = ${me}`,
      personName: sql<string>`coalesce((select ${people.name} from ${people} where ${people.id} = ${joinRequests.personId}), '')`,
    })
    .from(joinRequests)
    .innerJoin(spaces, eq(spaces.id, joinRequests.spaceId))
    .leftJoin(mySeat, isMySeat)
    .where(eq(joinRequests.id, param('id', joinRequests.id))),
);

export const readInvitationFacts = defineRead('spaces.invitationFacts', (db) =>
  db
    .select({
      ...spaceColumns,
      invitationId: invitations.id,
      email: invitations.email,
      state: invitations.state,
    })
    .from(invitations)
    .innerJoin(spaces, eq(spaces.id, invitations.spaceId))
    .leftJoin(mySeat, isMySeat)
    .where(eq(invitations.id, param('id', invitations.id))),
);

const roleOrder = sql`array_position(array['chair', 'secretary', 'member', 'observer'], ${memberships.role})`;

/** The current roster, leads first. */
const deputies = alias(people, 'deputies');

export const readRoster = defineRead('spaces.roster', (db) =>
  db
    .select({
      id: memberships.id,
      role: memberships.role,
      since: memberships.since,
      revision: memberships.revision,
      createdAt: memberships.createdAt,
      updatedAt: memberships.updatedAt,
      personId: people.id,
      personName: people.name,
      personState: people.state,
      awayFrom: people.awayFrom,
      awayUntil: people.awayUntil,
      timeZone: people.timeZone,
      // Whom the reader may not know has no name here.
      deputyName: deputies.name,
      organisationState: organisations.state,
      ...organisationColumns,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(deputies, eq(deputies.id, people.deputyId))
    .where(and(eq(memberships.spaceId, param('spaceId', memberships.spaceId)), isNull(memberships.endedAt)))
    .orderBy(roleOrder, asc(memberships.since), asc(memberships.id))
    .limit(2000),
);

const joinRequestColumns = {
  id: joinRequests.id,
  message: joinRequests.message,
  state: joinRequests.state,
  reason: joinRequests.reason,
  createdAt: joinRequests.createdAt,
  updatedAt: joinRequests.updatedAt,
  revision: joinRequests.revision,
  personId: people.id,
  personName: people.name,
  isOwn: sql<boolean>`${joinRequests.personId} = ${me}`,
  ...organisationColumns,
};

/** Requests of a space: those that wait first, then the newest of the answered. */
export const readJoinRequests = defineRead('spaces.joinRequests', (db) =>
  db
    .select({ ...spaceColumns, ...joinRequestColumns })
    .from(joinRequests)
    .innerJoin(spaces, eq(spaces.id, joinRequests.spaceId))
    .leftJoin(mySeat, isMySeat)
    .innerJoin(people, eq(people.id, joinRequests.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(joinRequests.spaceId, param('spaceId', joinRequests.spaceId)))
    .orderBy(desc(sql`${joinRequests.state} = 'requested'`), desc(joinRequests.createdAt))
    .limit(200),
);

/** Requests that wait for my answer, over all spaces whose record I keep. */
export const readRequestsForMe = defineRead('spaces.requestsForMe', (db) =>
  db
    .select({ ...spaceColumns, ...joinRequestColumns })
    .from(joinRequests)
    .innerJoin(spaces, eq(spaces.id, joinRequests.spaceId))
    .innerJoin(mySeat, isMySeat)
    .innerJoin(people, eq(people.id, joinRequests.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        constant(eq(joinRequests.state, 'requested')),
        constant(inArray(mySeat.role, ['chair', 'secretary'])),
      ),
    )
    .orderBy(asc(joinRequests.createdAt))
    .limit(20),
);

export const readInvitations = defineRead('spaces.invitations', (db) =>
  db
    .select({
      spaceId: spaces.id,
      kind: spaces.kind,
      code: spaces.code,
      spaceName: spaces.name,
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      state: invitations.state,
      expiresAt: invitations.expiresAt,
      createdAt: invitations.createdAt,
      updatedAt: invitations.updatedAt,
      revision: invitations.revision,
      ...organisationColumns,
    })
    .from(invitations)
    .innerJoin(spaces, eq(spaces.id, invitations.spaceId))
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(
      and(
        eq(invitations.spaceId, param('spaceId', invitations.spaceId)),
        constant(eq(invitations.state, 'invited')),
      ),
    )
    .orderBy(desc(invitations.createdAt))
    .limit(200),
);

/**
 * What happened in a space, newest first. A line about a document is given only when row-level security
 * gives the document too: the join is on purpose not a left join for those.
 */
export const readActivity = defineRead('spaces.activity', (db) =>
  db
    .select({
      id: activities.eventId,
      action: activities.action,
      occurredAt: activities.occurredAt,
      actorName: activities.actorName,
      actorOrganisation: activities.actorOrganisation,
      subjectName: activities.subjectName,
      details: activities.details,
      documentId: documents.id,
      documentTitle: documents.title,
      documentNumber: documents.number,
      code: spaces.code,
    })
    .from(activities)
    .innerJoin(spaces, eq(spaces.id, activities.spaceId))
    .leftJoin(documents, eq(documents.id, activities.documentId))
    .where(
      and(
        eq(activities.spaceId, param('spaceId', activities.spaceId)),
        sql`(${activities.documentId} is null or ${documents.id} is not null)`,
        sql`(${sql.placeholder('beforeAt')}::timestamptz is null or (${activities.occurredAt}, ${activities.eventId})
          < (${sql.placeholder('beforeAt')}::timestamptz, ${sql.placeholder('beforeId')}::uuid))`,
      ),
    )
    .orderBy(desc(activities.occurredAt), desc(activities.eventId))
    .limit(sql.placeholder('limit')),
);
