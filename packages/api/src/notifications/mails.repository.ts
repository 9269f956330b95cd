import { mails } from '@portal/db/schema/notifications';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, desc, eq, sql } from 'drizzle-orm';

export type Mail = typeof mails.$inferSelect;

/** The newest mails that the portal wrote. */
export async function listMails(tx: SystemTx, limit: number): Promise<Mail[]> {
  return tx.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(limit);
}

/** Writes a mail down, once per event, template and recipient. True when it is new. */
export async function insertMail(tx: SystemTx, mail: typeof mails.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(mails).values(mail).onConflictDoNothing().returning({ id: mails.id });
  return rows.length > 0;
}

/** A mail that waits to be sent; null when it was sent or given up meanwhile. */
export async function findQueuedMail(tx: SystemTx, id: Id<'mail'>): Promise<Mail | null> {
  const [row] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')));
  return row ?? null;
}

/** Writes down what became of an attempt. */
export async function saveAttempt(
  tx: SystemTx,
  id: Id<'mail'>,
  change: Partial<typeof mails.$inferInsert>,
): Promise<void> {
  await tx
    .update(mails)
    .set({ ...change, attempts: sql`${mails.attempts} + 1` })
    .where(eq(mails.id, id));
}
