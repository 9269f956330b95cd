import { people } from '@portal/db/schema/accounts';
import type { ScopedTx } from '@portal/db/transaction';
import type { StaffDuty } from '@portal/domain/accounts/person';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, sql } from 'drizzle-orm';

/** Who can sign in as an administrator, locked until the end: whoever asks next sees what became of them. */
export async function lockAdministrators(tx: ScopedTx): Promise<Id<'person'>[]> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(sql`'administrator' = any(${people.duties})`, eq(people.state, 'active')))
    .orderBy(asc(people.id))
    .for('update');
  return rows.map((row) => row.id);
}

/** Saves what somebody is there to do; nothing is saved when the row was changed meanwhile. */
export function saveDuties(
  tx: ScopedTx,
  person: { id: Id<'person'>; revision: number; duties: readonly StaffDuty[]; now: Date },
): Promise<unknown[]> {
  const { id, revision, duties, now } = person;
  return tx
    .update(people)
    .set({ duties: [...duties], revision: revision + 1, updatedAt: now })
    .where(and(eq(people.id, id), eq(people.revision, revision)))
    .returning({ id: people.id });
}
