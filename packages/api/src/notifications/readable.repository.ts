import { threads } from '@portal/db/schema/discussions';
import { documents } from '@portal/db/schema/documents';
import type { ScopedTx } from '@portal/db/transaction';
import { eq } from 'drizzle-orm';
import type { Readable } from './mail-plan.ts';

/** Whether the person of this transaction can read a thread or a document: row-level security answers. */
export async function canRead(tx: ScopedTx, what: Readable): Promise<boolean> {
  const rows =
    what.kind === 'thread'
      ? await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, what.id))
      : await tx.select({ id: documents.id }).from(documents).where(eq(documents.id, what.id));
  return rows.length > 0;
}
