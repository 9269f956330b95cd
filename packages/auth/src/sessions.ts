import { createHash } from 'node:crypto';
import { accessTokens, authSessions, people } from '@portal/db/schema/accounts';
import type { SystemTx } from '@portal/db/transaction';
import type { RandomSource } from '@portal/domain/kernel/clock';
import type { OrganisationId, PersonId } from '@portal/domain/kernel/ids';
import { and, desc, eq, inArray, isNull, lt, ne, notInArray } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { newSecret } from './secrets.ts';

/** A session ends when it was not used for this long (trust.md A17) … */
const idleMinutes = 30;
/** … and in any case after this long. */
const absoluteHours = 12;
/** Use is written down at most this often. */
export const touchSeconds = 60;
/** The oldest session of a person ends when one more begins. */
const sessionsPerPerson = 10;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: SessionAttributes;
    UserId: PersonId;
  }
}
type SessionAttributes = {
  createdAt: Date;
  confirmedAt: Date;
  absoluteExpiresAt: Date;
  userAgent: string;
  secondFactor: boolean;
};

/** What is stored of a session's secret: nobody can go back from it to the cookie. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * lucia over our table. lucia hands its adapter the raw session id and would store it; every method
 * hashes it first, and what is read goes back with the id that was asked for.
 */
function hashingAdapter(tx: SystemTx): Adapter {
  const toSession = (id: string, row: typeof authSessions.$inferSelect): DatabaseSession => ({
    id,
    userId: row.personId,
    expiresAt: row.expiresAt,
    attributes: {
      createdAt: row.createdAt,
      confirmedAt: row.confirmedAt,
      absoluteExpiresAt: row.absoluteExpiresAt,
      userAgent: row.userAgent,
      secondFactor: row.secondFactor,
    },
  });
  return {
    async getSessionAndUser(id) {
      const [row] = await tx
        .select()
        .from(authSessions)
        .where(eq(authSessions.id, hashOfToken(id)));
      if (!row) return [null, null];
      return [toSession(id, row), { id: row.personId, attributes: {} }];
    },
    async getUserSessions(personId) {
      const rows = await tx.select().from(authSessions).where(eq(authSessions.personId, personId));
      return rows.map((row) => toSession(row.id, row));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await tx.insert(authSessions).values({
        id: hashOfToken(id),
        personId: userId,
        expiresAt,
        lastSeenAt: attributes.createdAt,
        ...attributes,
      });
    },
    async updateSessionExpiration(id, expiresAt) {
      await tx
        .update(authSessions)
        .set({ expiresAt })
        .where(eq(authSessions.id, hashOfToken(id)));
    },
    async deleteSession(id) {
      await tx.delete(authSessions).where(eq(authSessions.id, hashOfToken(id)));
    },
    async deleteUserSessions(personId) {
      await tx.delete(authSessions).where(eq(authSessions.personId, personId));
    },
    async deleteExpiredSessions() {
      await tx.delete(authSessions).where(lt(authSessions.expiresAt, new Date()));
    },
  };
}

function luciaOn(tx: SystemTx): Lucia {
  return new Lucia(hashingAdapter(tx), { sessionExpiresIn: new TimeSpan(idleMinutes, 'm') });
}

/** Begins a session and returns its secret, which exists nowhere else. A secret from before sign-in is never reused. */
export async function beginSession(
  tx: SystemTx,
  {
    personId,
    now,
    userAgent,
    random,
    secondFactor = false,
  }: { personId: PersonId; now: Date; userAgent: string; random: RandomSource; secondFactor?: boolean },
): Promise<string> {
  const token = newSecret(random);
  const absoluteExpiresAt = new Date(now.getTime() + absoluteHours * 3_600_000);
  await luciaOn(tx).createSession(
    personId,
    { createdAt: now, confirmedAt: now, absoluteExpiresAt, userAgent: userAgent.slice(0, 200), secondFactor },
    { sessionId: token },
  );
  // lucia counts from the machine's clock; ours is the injected one.
  await tx
    .update(authSessions)
    .set({ expiresAt: idleEnd(now, absoluteExpiresAt) })
    .where(eq(authSessions.id, hashOfToken(token)));
  await endOldest(tx, personId);
  return token;
}

/**
 * Gives a session a new secret after its owner has proven to be there, and writes that moment down; the old secret
 * opens nothing any more (trust.md A15). Its absolute end stays. Null when the session has ended meanwhile.
 */
export async function rotateSession(
  tx: SystemTx,
  tokenHash: string,
  { now, random, secondFactor }: { now: Date; random: RandomSource; secondFactor?: boolean },
): Promise<string | null> {
  const token = newSecret(random);
  const rows = await tx
    .update(authSessions)
    .set({
      id: hashOfToken(token),
      confirmedAt: now,
      lastSeenAt: now,
      ...(secondFactor ? { secondFactor } : {}),
    })
    .where(eq(authSessions.id, tokenHash))
    .returning({ ref: authSessions.ref });
  return rows.length > 0 ? token : null;
}

/** Ends one session by its secret. */
export async function endSession(tx: SystemTx, token: string): Promise<void> {
  await luciaOn(tx).invalidateSession(token);
}

/** Ends all sessions of a person: on suspension, on leaving, on a changed password. */
export async function endSessionsOf(tx: SystemTx, personId: PersonId): Promise<void> {
  await luciaOn(tx).invalidateUserSessions(personId);
}

/** Ends all sessions of an organisation's people. @returns how many there were. */
export async function endSessionsOfOrganisation(
  tx: SystemTx,
  organisationId: OrganisationId,
): Promise<number> {
  const ended = await tx
    .delete(authSessions)
    .where(inArray(authSessions.personId, peopleOf(tx, organisationId)))
    .returning({ ref: authSessions.ref });
  return ended.length;
}

/** Ends all that programs of an organisation's people hold. @returns how many tokens there were. */
export async function endTokensOfOrganisation(
  tx: SystemTx,
  organisationId: OrganisationId,
  now: Date,
): Promise<number> {
  const ended = await tx
    .update(accessTokens)
    .set({ endedAt: now })
    .where(and(inArray(accessTokens.personId, peopleOf(tx, organisationId)), isNull(accessTokens.endedAt)))
    .returning({ id: accessTokens.id });
  return ended.length;
}

function peopleOf(tx: SystemTx, organisationId: OrganisationId) {
  return tx.select({ id: people.id }).from(people).where(eq(people.organisationId, organisationId));
}

/** Ends all sessions of a person but this one. */
export async function endOtherSessionsOf(tx: SystemTx, personId: PersonId, tokenHash: string): Promise<void> {
  await tx
    .delete(authSessions)
    .where(and(eq(authSessions.personId, personId), ne(authSessions.id, tokenHash)));
}

/** Writes down that a program used its token. */
export async function touchAccessToken(tx: SystemTx, tokenHash: string, now: Date): Promise<void> {
  await tx.update(accessTokens).set({ lastUsedAt: now }).where(eq(accessTokens.tokenHash, tokenHash));
}

/** Writes down that a session was used. Call when `touchSeconds` have passed since the last time. */
export async function touchSession(tx: SystemTx, tokenHash: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ absolute: authSessions.absoluteExpiresAt })
    .from(authSessions)
    .where(eq(authSessions.id, tokenHash));
  if (!row) return;
  await tx
    .update(authSessions)
    .set({ lastSeenAt: now, expiresAt: idleEnd(now, row.absolute) })
    .where(and(eq(authSessions.id, tokenHash), lt(authSessions.lastSeenAt, now)));
}

function idleEnd(now: Date, absolute: Date): Date {
  return new Date(Math.min(now.getTime() + idleMinutes * 60_000, absolute.getTime()));
}

async function endOldest(tx: SystemTx, personId: PersonId): Promise<void> {
  const newest = tx
    .select({ id: authSessions.id })
    .from(authSessions)
    .where(eq(authSessions.personId, personId))
    .orderBy(desc(authSessions.createdAt))
    .limit(sessionsPerPerson);
  const rows = await newest;
  if (rows.length < sessionsPerPerson) return;
  const ids = rows.map((row) => row.id);
  await tx
    .delete(authSessions)
    .where(and(eq(authSessions.personId, personId), notInArray(authSessions.id, ids)));
}
