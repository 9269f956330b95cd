import { signInChallenges } from '@portal/db/schema/accounts';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, eq, gt, sql } from 'drizzle-orm';

export type Challenge = { personId: Id<'person'> | null; bytes: string };

export async function insertChallenge(
  tx: SystemTx,
  challenge: typeof signInChallenges.$inferInsert,
): Promise<void> {
  await tx.insert(signInChallenges).values(challenge);
}

/** A challenge that still waits for its answer. */
export async function findChallenge(tx: SystemTx, tokenHash: string, now: Date): Promise<Challenge | null> {
  const [row] = await tx
    .select({ personId: signInChallenges.personId, bytes: signInChallenges.bytes })
    .from(signInChallenges)
    .where(and(eq(signInChallenges.tokenHash, tokenHash), gt(signInChallenges.expiresAt, now)));
  return row ?? null;
}

/** Takes a challenge away with its right answer: of two at the same time one finds it. */
export async function spendChallenge(tx: SystemTx, tokenHash: string): Promise<boolean> {
  const rows = await tx
    .delete(signInChallenges)
    .where(eq(signInChallenges.tokenHash, tokenHash))
    .returning({ tokenHash: signInChallenges.tokenHash });
  return rows.length > 0;
}

/** Who a passkey belongs to, asked before anybody is signed in. */
export async function findPersonOfPasskey(
  tx: SystemTx,
  credentialId: string,
): Promise<{ personUuid: string } | null> {
  const { rows } = await tx.execute<{ person_id: string }>(
    sql`select person_id from app.person_of_passkey(${credentialId})`,
  );
  return rows[0] ? { personUuid: rows[0].person_id } : null;
}
