import { defineRead, param } from '@portal/db/read';
import { authenticators, passkeys, recoveryCodes } from '@portal/db/schema/accounts';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, count, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { me } from '../spaces/index.ts';

type Person = Id<'person'>;

export const readPasskeyFacts = defineRead('accounts.passkeyFacts', (db) =>
  db
    .select({ personId: passkeys.personId })
    .from(passkeys)
    .where(eq(passkeys.id, param('id', passkeys.id))),
);

/** My passkeys, the oldest first. */
export const readMyPasskeys = defineRead('accounts.myPasskeys', (db) =>
  db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.personId, me))
    .orderBy(asc(passkeys.createdAt)),
);

export const readMyAuthenticator = defineRead('accounts.myAuthenticator', (db) =>
  db
    .select({ confirmedAt: authenticators.confirmedAt })
    .from(authenticators)
    .where(and(eq(authenticators.personId, me), isNotNull(authenticators.confirmedAt))),
);

export const readMyRecoveryCodes = defineRead('accounts.myRecoveryCodes', (db) =>
  db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, me), isNull(recoveryCodes.usedAt))),
);

export type Authenticator = typeof authenticators.$inferSelect;

/** Somebody's authenticator app, confirmed or about to be; locked, so that no code counts twice at once. */
export async function lockAuthenticator(tx: SystemTx, personId: Person): Promise<Authenticator | null> {
  const [row] = await tx
    .select()
    .from(authenticators)
    .where(eq(authenticators.personId, personId))
    .for('update');
  return row ?? null;
}

/** Puts a secret in the place of one that was never confirmed. */
export async function replaceAuthenticator(
  tx: ScopedTx,
  authenticator: typeof authenticators.$inferInsert,
): Promise<void> {
  await removeAuthenticatorOf(tx, authenticator.personId);
  await tx.insert(authenticators).values(authenticator);
}

export async function removeAuthenticatorOf(tx: ScopedTx, personId: Person): Promise<unknown[]> {
  return tx
    .delete(authenticators)
    .where(eq(authenticators.personId, personId))
    .returning({ personId: authenticators.personId });
}

/** Writes down that the code of a step was used, and that the app works. */
export async function saveStep(
  tx: SystemTx,
  { personId, step, now }: { personId: Person; step: number; now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(authenticators)
    .set({ lastStep: step, confirmedAt: now })
    .where(and(eq(authenticators.personId, personId), lt(authenticators.lastStep, step)))
    .returning({ personId: authenticators.personId });
  return rows.length > 0;
}

export function listPasskeysOf(tx: SystemTx, personId: Person): Promise<(typeof passkeys.$inferSelect)[]> {
  return tx.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt));
}

export async function insertPasskey(tx: ScopedTx, passkey: typeof passkeys.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(passkeys).values(passkey).onConflictDoNothing().returning({ id: passkeys.id });
  return rows.length > 0;
}

export async function removePasskeyOf(
  tx: ScopedTx,
  { id, personId }: { id: Id<'passkey'>; personId: Person },
): Promise<unknown[]> {
  return tx
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .returning({ id: passkeys.id });
}

/** Writes a use down with the counter that the passkey told. */
export async function savePasskeyUse(
  tx: SystemTx,
  { id, counter, now }: { id: Id<'passkey'>; counter: number; now: Date },
): Promise<void> {
  await tx.update(passkeys).set({ counter, lastUsedAt: now }).where(eq(passkeys.id, id));
}

/** Puts new codes in the place of all old ones. */
export async function replaceRecoveryCodes(
  tx: ScopedTx,
  { personId, hashes, now }: { personId: Person; hashes: readonly string[]; now: Date },
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ personId, codeHash, createdAt: now })));
}

/** How many codes of somebody are still good. */
export async function countRecoveryCodes(tx: SystemTx, personId: Person): Promise<number> {
  const [row] = await tx
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

/** Uses a code up: the condition makes it single use. */
export async function spendRecoveryCode(
  tx: SystemTx,
  { personId, codeHash, now }: { personId: Person; codeHash: string; now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ personId: recoveryCodes.personId });
  return rows.length > 0;
}
