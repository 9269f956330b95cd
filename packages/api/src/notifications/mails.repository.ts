import { mails } from '@portal/db/schema/notifications';
import type { SystemTx } from '@portal/db/transaction';
import { desc } from 'drizzle-orm';

/** The newest mails that the portal wrote. */
export async function listMails(tx: SystemTx, limit: number): Promise<(typeof mails.$inferSelect)[]> {
  return tx.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(limit);
}
