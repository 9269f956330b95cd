import { mails, notices } from '@portal/db/schema/notifications';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';

export type Notice = typeof notices.$inferSelect;

/** Keeps a piece of news for somebody's next digest, once per event and person. */
export async function insertNotice(tx: SystemTx, notice: typeof notices.$inferInsert): Promise<void> {
  await tx.insert(notices).values(notice).onConflictDoNothing();
}

/** For whom something waits, since when, and the day of their last digest. */
export async function listWaiting(
  tx: SystemTx,
): Promise<{ personId: Id<'person'>; oldest: Date; lastOn: string | null }[]> {
  return tx
    .select({
      personId: notices.personId,
      oldest: sql`min(${notices.createdAt})`.mapWith(notices.createdAt),
      lastOn: sql<string | null>`(select max(m.digest_on)::text from ${mails} m
        where m.recipient_id = ${notices.personId} and m.digest_on is not null)`,
    })
    .from(notices)
    .where(isNull(notices.settledAt))
    .groupBy(notices.personId);
}

/** What waits for somebody, kept from other workers until this transaction ends. */
export function takeNotices(tx: SystemTx, personId: Id<'person'>): Promise<Notice[]> {
  return tx
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), isNull(notices.settledAt)))
    .orderBy(asc(notices.createdAt), asc(notices.id))
    .for('update', { skipLocked: true });
}

/** What a digest was written from. */
export function listNoticesOf(tx: SystemTx, mailId: Id<'mail'>): Promise<Notice[]> {
  return tx
    .select()
    .from(notices)
    .where(eq(notices.mailId, mailId))
    .orderBy(asc(notices.createdAt), asc(notices.id));
}

/** They wait no longer: told by this mail, or by none. */
export async function settleNotices(
  tx: SystemTx,
  ids: readonly Id<'notice'>[],
  settled: { mailId: Id<'mail'> | null; now: Date },
): Promise<void> {
  await tx
    .update(notices)
    .set({ settledAt: settled.now, mailId: settled.mailId })
    .where(inArray(notices.id, [...ids]));
}
