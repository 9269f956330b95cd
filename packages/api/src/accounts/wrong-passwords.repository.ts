import { wrongPasswords } from '@portal/db/schema/accounts';
import type { SystemTx } from '@portal/db/transaction';
import type { WrongPasswords } from '@portal/domain/accounts/wrong-passwords';
import { and, eq } from 'drizzle-orm';

/** Whose password is tried, and by which known browser, if any. */
export type Attempted = { readonly account: string; readonly device: string };

const of = ({ account, device }: Attempted) =>
  and(eq(wrongPasswords.account, account), eq(wrongPasswords.device, device));

/** What was typed wrong so far, locked until the end: however many try at once, each counts. */
export async function lockWrongPasswords(
  tx: SystemTx,
  attempted: Attempted,
  now: Date,
): Promise<WrongPasswords> {
  await tx
    .insert(wrongPasswords)
    .values({ ...attempted, inARow: 0, lastAt: now })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ inARow: wrongPasswords.inARow, lastAt: wrongPasswords.lastAt })
    .from(wrongPasswords)
    .where(of(attempted))
    .for('update');
  // Forgotten between the two statements: then nothing was wrong.
  return row ?? { inARow: 0, lastAt: now };
}

/** Writes down one more. The row has to be locked. */
export async function saveWrongPasswords(
  tx: SystemTx,
  attempted: Attempted,
  wrong: WrongPasswords,
): Promise<void> {
  await tx.update(wrongPasswords).set(wrong).where(of(attempted));
}

/** Forgets what was typed wrong, after the right password. */
export async function forgetAttempts(tx: SystemTx, attempted: Attempted): Promise<void> {
  await tx.delete(wrongPasswords).where(of(attempted));
}
