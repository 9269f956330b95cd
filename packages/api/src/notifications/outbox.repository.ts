import { outbox } from '@portal/db/schema/audit';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { asc, eq, isNull } from 'drizzle-orm';

export type OutboxRow = typeof outbox.$inferSelect;

/** The next events that nobody has handled, kept from other workers until this transaction ends. */
export function takeWaiting(tx: SystemTx, limit: number): Promise<OutboxRow[]> {
  return tx
    .select()
    .from(outbox)
    .where(isNull(outbox.handledAt))
    .orderBy(asc(outbox.position))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** The event that a mail was written for. */
export async function findEvent(tx: SystemTx, eventId: Id<'event'>): Promise<OutboxRow | null> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.eventId, eventId));
  return row ?? null;
}

export async function markHandled(tx: SystemTx, position: number, now: Date): Promise<void> {
  await tx.update(outbox).set({ handledAt: now }).where(eq(outbox.position, position));
}
