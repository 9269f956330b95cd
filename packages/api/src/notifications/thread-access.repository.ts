import { threads } from '@portal/db/schema/discussions';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { eq } from 'drizzle-orm';

/** Whether the person of this transaction can read a thread: row-level security answers. */
export async function canReadThread(tx: ScopedTx, threadId: Id<'thread'>): Promise<boolean> {
  const rows = await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, threadId));
  return rows.length > 0;
}
