import { defineRead } from '@portal/db/read';
import { authenticators, authSessions, knownDevices, passkeys, people } from '@portal/db/schema/accounts';
import { organisations } from '@portal/db/schema/organisations';
import { and, asc, eq, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';

const lastSeenAt = sql<Date | null>`greatest(
  (select max(${authSessions.lastSeenAt}) from ${authSessions} where ${authSessions.personId} = ${people.id}),
  (select max(${knownDevices.seenAt}) from ${knownDevices} where ${knownDevices.personId} = ${people.id}))`;
const hasSecondFactor = sql<boolean>`(
  exists (select from ${passkeys} where ${passkeys.personId} = ${people.id})
  or exists (select from ${authenticators}
    where ${authenticators.personId} = ${people.id} and ${authenticators.confirmedAt} is not null))`;

/** Everybody with an account, by name; row-level security leaves whom this person may know. */
export const readPeople = defineRead('admin.people', (db) =>
  db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      state: people.state,
      isDelegate: people.isDelegate,
      duties: people.duties,
      createdAt: people.createdAt,
      lastSeenAt: lastSeenAt.mapWith(authSessions.lastSeenAt),
      hasSecondFactor,
      ...organisationColumns,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        sql`(${sql.placeholder('q')}::text is null
          or strpos(lower(${people.name}), ${sql.placeholder('q')}::text) > 0
          or strpos(${people.email}, ${sql.placeholder('q')}::text) > 0
          or strpos(${organisations.nameKey}, ${sql.placeholder('q')}::text) > 0)`,
        sql`(${sql.placeholder('state')}::text is null or ${people.state} = ${sql.placeholder('state')}::text)`,
        sql`(${sql.placeholder('duty')}::text is null
          or ${sql.placeholder('duty')}::text = any(${people.duties})
          or (${sql.placeholder('duty')}::text = 'delegate' and ${people.isDelegate}))`,
        sql`(${sql.placeholder('afterName')}::text is null or (${people.name}, ${people.id})
          > (${sql.placeholder('afterName')}::text, ${sql.placeholder('afterId')}::uuid))`,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(sql.placeholder('limit')),
);
