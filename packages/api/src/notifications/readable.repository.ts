import { threads } from '@portal/db/schema/discussions';
import { documents } from '@portal/db/schema/documents';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { inArray } from 'drizzle-orm';
import type { Readable } from './planned-mail.ts';

/** Which of these threads and documents the person of this transaction can read: row-level security answers. */
export async function listReadable(tx: ScopedTx, asked: readonly Readable[]): Promise<Set<string>> {
  const ids = (kind: Readable['kind']) => asked.filter((each) => each.kind === kind).map((each) => each.id);
  const threadIds = ids('thread') as Id<'thread'>[];
  const documentIds = ids('document') as Id<'document'>[];
  const found = [
    ...(threadIds.length === 0
      ? []
      : await tx.select({ id: threads.id }).from(threads).where(inArray(threads.id, threadIds))),
    ...(documentIds.length === 0
      ? []
      : await tx.select({ id: documents.id }).from(documents).where(inArray(documents.id, documentIds))),
  ];
  return new Set(found.map((row) => row.id));
}
