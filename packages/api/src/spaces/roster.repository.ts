import { invitations, joinRequests, memberships } from '@portal/db/schema/spaces';
import type { ScopedTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import type { SpaceRole } from '@portal/domain/spaces/space';
import { and, eq, isNull, sql } from 'drizzle-orm';

type Now = { now: Date };

export async function insertMembership(
  tx: ScopedTx,
  seat: { id: Id<'membership'>; spaceId: Id<'space'>; personId: Id<'person'>; role: SpaceRole } & Now,
): Promise<void> {
  const { now, ...values } = seat;
  await tx.insert(memberships).values({ ...values, since: now, createdAt: now, updatedAt: now });
}

export async function findSeat(
  tx: ScopedTx,
  seat: { spaceId: Id<'space'>; personId: Id<'person'> },
): Promise<{ id: Id<'membership'>; role: SpaceRole; revision: number } | null> {
  const [row] = await tx
    .select({ id: memberships.id, role: memberships.role, revision: memberships.revision })
    .from(memberships)
    .where(
      and(
        eq(memberships.spaceId, seat.spaceId),
        eq(memberships.personId, seat.personId),
        isNull(memberships.endedAt),
      ),
    );
  return row ?? null;
}

/** Gives the number of active holders of a role other than this seat, with the roster locked until commit. */
export async function countOthersWithRole(
  tx: ScopedTx,
  { spaceId, role, except }: { spaceId: Id<'space'>; role: SpaceRole; except: Id<'membership'> },
): Promise<number> {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select app.lock_roster(${uuidFromId('space', spaceId)}, ${role}, ${uuidFromId('membership', except)}) as n`,
  );
  return Number(rows[0]?.n ?? 0);
}

export async function saveRole(
  tx: ScopedTx,
  seat: { id: Id<'membership'>; revision: number; role: SpaceRole } & Now,
): Promise<unknown[]> {
  return tx
    .update(memberships)
    .set({ role: seat.role, revision: seat.revision + 1, updatedAt: seat.now })
    .where(
      and(eq(memberships.id, seat.id), eq(memberships.revision, seat.revision), isNull(memberships.endedAt)),
    )
    .returning({ id: memberships.id });
}

/** Makes a member the chair of a space that has none, for the manager who has no seat there. */
export async function fillChair(
  tx: ScopedTx,
  seat: { id: Id<'membership'>; revision: number } & Now,
): Promise<unknown[]> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select app.fill_chair(${uuidFromId('membership', seat.id)}, ${seat.revision}, ${seat.now}) as done`,
  );
  return rows.filter((row) => row.done);
}

/** Ends a seat; its row stays as history. No `returning`: the leaver may no longer read the row. */
export async function endSeat(
  tx: ScopedTx,
  seat: { id: Id<'membership'>; revision: number; reason: string | null } & Now,
): Promise<void> {
  await tx
    .update(memberships)
    .set({ endedAt: seat.now, endedReason: seat.reason, revision: seat.revision + 1, updatedAt: seat.now })
    .where(and(eq(memberships.id, seat.id), isNull(memberships.endedAt)));
}

export async function insertJoinRequest(
  tx: ScopedTx,
  request: { id: Id<'joinRequest'>; spaceId: Id<'space'>; personId: Id<'person'>; message: string } & Now,
): Promise<void> {
  const { now, ...values } = request;
  await tx.insert(joinRequests).values({ ...values, state: 'requested', createdAt: now, updatedAt: now });
}

export async function saveJoinRequest(
  tx: ScopedTx,
  request: {
    id: Id<'joinRequest'>;
    revision: number;
    state: 'approved' | 'declined' | 'withdrawn';
    reason: string | null;
    decidedBy: Id<'person'>;
  } & Now,
): Promise<unknown[]> {
  const { id, revision, now, ...values } = request;
  return tx
    .update(joinRequests)
    .set({ ...values, revision: revision + 1, updatedAt: now })
    .where(and(eq(joinRequests.id, id), eq(joinRequests.revision, revision)))
    .returning({ id: joinRequests.id });
}

/** Which organisation answers for an address, and whose it is; null when no approved organisation does. */
export async function findOrganisationOfEmail(
  tx: ScopedTx,
  email: string,
): Promise<{ organisationId: Id<'organisation'>; personId: Id<'person'> | null } | null> {
  const { rows } = await tx.execute<{ organisation_id: string; person_id: string | null }>(
    sql`select organisation_id, person_id from app.organisation_of_email(${email})`,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    organisationId: idFromUuid('organisation', row.organisation_id),
    personId: row.person_id ? idFromUuid('person', row.person_id) : null,
  };
}

export async function insertInvitation(
  tx: ScopedTx,
  invitation: Omit<typeof invitations.$inferInsert, 'createdAt' | 'updatedAt' | 'state'> & Now,
): Promise<void> {
  const { now, ...values } = invitation;
  await tx.insert(invitations).values({ ...values, state: 'invited', createdAt: now, updatedAt: now });
}

/** Makes room for a newer invitation to the same address: the older link stops working. */
export async function withdrawOpenInvitations(
  tx: ScopedTx,
  { spaceId, email, now }: { spaceId: Id<'space'>; email: string } & Now,
): Promise<void> {
  await tx
    .update(invitations)
    .set({ state: 'withdrawn', updatedAt: now })
    .where(
      and(eq(invitations.spaceId, spaceId), eq(invitations.email, email), eq(invitations.state, 'invited')),
    );
}

export async function saveInvitationState(
  tx: ScopedTx,
  invitation: { id: Id<'invitation'>; from: 'invited'; to: 'accepted' | 'withdrawn' } & Now,
): Promise<unknown[]> {
  return tx
    .update(invitations)
    .set({ state: invitation.to, updatedAt: invitation.now })
    .where(and(eq(invitations.id, invitation.id), eq(invitations.state, invitation.from)))
    .returning({ id: invitations.id });
}
