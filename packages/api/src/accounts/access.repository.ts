import { defineRead, param } from '@portal/db/read';
import { accessTokens, authSessions, people } from '@portal/db/schema/accounts';
import { organisations } from '@portal/db/schema/organisations';
import type { ScopedTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import type { SpaceRole } from '@portal/domain/spaces/space';
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';

/** Somebody's account as those who answer for it see it. */
export const readAccount = defineRead('accounts.account', (db) =>
  db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      state: people.state,
      isDelegate: people.isDelegate,
      duties: people.duties,
      createdAt: people.createdAt,
      revision: people.revision,
      ...organisationColumns,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.id, param('id', people.id))),
);

/** In how many browsers somebody is signed in, and when one was used last. */
export const readSessionsOf = defineRead('accounts.sessionsOf', (db) =>
  db
    .select({
      count: count(),
      lastSeenAt: sql<Date | null>`max(${authSessions.lastSeenAt})`.mapWith(authSessions.lastSeenAt),
    })
    .from(authSessions)
    .where(
      and(
        eq(authSessions.personId, param('id', authSessions.personId)),
        gt(authSessions.expiresAt, sql.placeholder('now')),
      ),
    ),
);

export const readAccessTokensOf = defineRead('accounts.accessTokensOf', (db) =>
  db
    .select({ count: count() })
    .from(accessTokens)
    .where(
      and(
        eq(accessTokens.personId, param('id', accessTokens.personId)),
        isNull(accessTokens.endedAt),
        gt(accessTokens.expiresAt, sql.placeholder('now')),
      ),
    ),
);

export type SeatRow = {
  id: string;
  personId: string;
  personName: string;
  spaceId: string | null;
  spaceName: string | null;
  role: SpaceRole;
  since: string;
};

const seat = {
  id: sql<string>`seat.membership_id`,
  personId: sql<string>`seat.person_id`,
  personName: sql<string>`seat.person_name`,
  spaceId: sql<string | null>`seat.space_id`,
  spaceName: sql<string | null>`seat.space_name`,
  role: sql<SpaceRole>`seat.role`,
  since: sql<string>`seat.since`,
};

/** The seats of one person, the oldest first. */
export const readSeatsOf = defineRead('accounts.seatsOf', (db) =>
  db
    .select(seat)
    .from(sql`app.seats_known(null, ${param('id', people.id)}) seat`)
    .orderBy(sql`seat.since, seat.membership_id`),
);

/** The seats of an organisation's people, by name. */
export const readSeatsOfOrganisation = defineRead('accounts.seatsOfOrganisation', (db) =>
  db
    .select(seat)
    .from(sql`app.seats_known(${param('id', organisations.id)}, null) seat`)
    .where(
      sql`(${sql.placeholder('afterName')}::text is null or (seat.person_name, seat.membership_id)
        > (${sql.placeholder('afterName')}::text, ${sql.placeholder('afterId')}::uuid))`,
    )
    .orderBy(sql`seat.person_name, seat.membership_id`)
    .limit(sql.placeholder('limit')),
);

/** Ends an account and everything that opens its door. False when somebody else changed it meanwhile. */
export async function closeAccount(
  tx: ScopedTx,
  { id, revision, now }: { id: Id<'person'>; revision: number; now: Date },
): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select app.close_account(${uuidFromId('person', id)}, ${revision}, ${now}) as done`,
  );
  return rows[0]?.done === true;
}

/** Opens it again, with nothing of what it reached before. */
export async function reopenAccount(
  tx: ScopedTx,
  { id, revision, now }: { id: Id<'person'>; revision: number; now: Date },
): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select app.reopen_account(${uuidFromId('person', id)}, ${revision}, ${now}) as done`,
  );
  return rows[0]?.done === true;
}

export type EndedSeat = {
  id: Id<'membership'>;
  spaceId: Id<'space'>;
  spaceName: string | null;
  role: SpaceRole;
  successor: { personId: Id<'person'>; seatId: Id<'membership'>; name: string } | null;
  isWithoutChair: boolean;
};

/** Ends every seat of somebody who left, passing the chair on where a secretary is there to take it. */
export async function endSeatsOf(
  tx: ScopedTx,
  { id, reason, now }: { id: Id<'person'>; reason: string; now: Date },
): Promise<EndedSeat[]> {
  const { rows } = await tx.execute<{
    membership_id: string;
    space_id: string;
    space_name: string | null;
    role: SpaceRole;
    successor_id: string | null;
    successor_seat: string | null;
    successor_name: string | null;
    is_without_chair: boolean;
  }>(sql`select * from app.end_seats_of(${uuidFromId('person', id)}, ${reason}, ${now})`);
  return rows.map((row) => ({
    id: idFromUuid('membership', row.membership_id),
    spaceId: idFromUuid('space', row.space_id),
    spaceName: row.space_name,
    role: row.role,
    successor:
      row.successor_id && row.successor_seat
        ? {
            personId: idFromUuid('person', row.successor_id),
            seatId: idFromUuid('membership', row.successor_seat),
            name: row.successor_name ?? '',
          }
        : null,
    isWithoutChair: row.is_without_chair,
  }));
}

/** Withdraws what somebody who left has asked for and what they were invited to, and all they follow. */
export async function endRequestsOf(
  tx: ScopedTx,
  { id, now }: { id: Id<'person'>; now: Date },
): Promise<{ joinRequests: number; invitations: number }> {
  const { rows } = await tx.execute<{ join_requests: string; invitations: string }>(
    sql`select * from app.end_requests_of(${uuidFromId('person', id)}, ${now})`,
  );
  return {
    joinRequests: Number(rows[0]?.join_requests ?? 0),
    invitations: Number(rows[0]?.invitations ?? 0),
  };
}

/** How many browsers and programs would be cut off. */
export async function countDoorsOf(
  tx: ScopedTx,
  { id, now }: { id: Id<'person'>; now: Date },
): Promise<{ sessions: number; accessTokens: number }> {
  const [sessions] = await tx
    .select({ count: count() })
    .from(authSessions)
    .where(and(eq(authSessions.personId, id), gt(authSessions.expiresAt, now)));
  const [tokens] = await tx
    .select({ count: count() })
    .from(accessTokens)
    .where(and(eq(accessTokens.personId, id), isNull(accessTokens.endedAt), gt(accessTokens.expiresAt, now)));
  return { sessions: sessions?.count ?? 0, accessTokens: tokens?.count ?? 0 };
}
