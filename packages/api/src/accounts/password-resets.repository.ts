import {
  credentials,
  passwordResetRequests,
  passwordResets,
  wrongPasswords,
} from '@portal/db/schema/accounts';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';

/** Writes down that somebody asks for a new password; who that is, the worker finds out. */
export async function insertResetRequest(tx: SystemTx, request: { email: string; now: Date }): Promise<void> {
  await tx.insert(passwordResetRequests).values({ email: request.email, requestedAt: request.now });
}

/** The next requests that nobody has answered, kept from other workers until this transaction ends. */
export function takeResetRequests(
  tx: SystemTx,
  limit: number,
): Promise<{ position: number; email: string }[]> {
  return tx
    .select({ position: passwordResetRequests.position, email: passwordResetRequests.email })
    .from(passwordResetRequests)
    .where(isNull(passwordResetRequests.handledAt))
    .orderBy(asc(passwordResetRequests.position))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** Marks a request as answered and forgets the address. */
export async function markResetRequest(tx: SystemTx, position: number, now: Date): Promise<void> {
  await tx
    .update(passwordResetRequests)
    .set({ handledAt: now, email: '' })
    .where(eq(passwordResetRequests.position, position));
}

/** Ends every open link of a person. */
export async function endResets(tx: SystemTx, personId: Id<'person'>, now: Date): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ endedAt: now })
    .where(and(eq(passwordResets.personId, personId), isNull(passwordResets.endedAt)));
}

export async function insertReset(tx: SystemTx, reset: typeof passwordResets.$inferInsert): Promise<void> {
  await tx.insert(passwordResets).values(reset);
}

/** Whose link this is, while it works; null when it is unknown, ended, too old, or the address has changed. */
export async function findReset(
  tx: SystemTx,
  tokenHash: string,
  now: Date,
): Promise<{ personId: Id<'person'>; email: string } | null> {
  const [row] = await tx
    .select({ personId: passwordResets.personId, email: passwordResets.email })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.tokenHash, tokenHash),
        isNull(passwordResets.endedAt),
        gt(passwordResets.expiresAt, now),
      ),
    );
  return row ?? null;
}

/** Uses a link up: the condition makes it single use. */
export async function spendReset(tx: SystemTx, tokenHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(passwordResets)
    .set({ endedAt: now })
    .where(and(eq(passwordResets.tokenHash, tokenHash), isNull(passwordResets.endedAt)))
    .returning({ id: passwordResets.id });
  return rows.length > 0;
}

/** Sets a password; the first one of somebody who came in otherwise as well. What was guessed before is forgotten. */
export async function savePassword(
  tx: ScopedTx,
  { personId, passwordHash, now }: { personId: Id<'person'>; passwordHash: string; now: Date },
): Promise<void> {
  const rows = await tx
    .update(credentials)
    .set({ passwordHash, changedAt: now })
    .where(eq(credentials.personId, personId))
    .returning({ personId: credentials.personId });
  if (rows.length === 0) await tx.insert(credentials).values({ personId, passwordHash, changedAt: now });
  await tx.delete(wrongPasswords).where(eq(wrongPasswords.account, personId));
}

/** Keeps the same password by today's rules. */
export async function renewPasswordHash(
  tx: SystemTx,
  { personId, passwordHash }: { personId: Id<'person'>; passwordHash: string },
): Promise<void> {
  await tx.update(credentials).set({ passwordHash }).where(eq(credentials.personId, personId));
}

/** The stored hash of somebody's password; null for who has none. */
export async function findPasswordHash(tx: ScopedTx, personId: Id<'person'>): Promise<string | null> {
  const [row] = await tx
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.personId, personId));
  return row?.passwordHash ?? null;
}
