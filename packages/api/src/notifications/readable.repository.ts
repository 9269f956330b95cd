import { threads } from '@portal/db/schema/discussions';
import { documents } from '@portal/db/schema/documents';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, inArray, ne, sql } from 'drizzle-orm';
import type { Readable } from './planned-mail.ts';

const aboutNothingTrashed = sql`not exists (select from ${documents}
  where ${documents.id} = ${threads.documentId} and ${documents.state} = 'trashed')`;

/**
 * Which of these threads and documents the person of this transaction is to hear of: row-level security says what they
 * can read, and what lies in the trash is in no mail (decision 125).
 */
export async function listReadable(tx: ScopedTx, asked: readonly Readable[]): Promise<Set<string>> {
  const ids = (kind: Readable['kind']) => asked.filter((each) => each.kind === kind).map((each) => each.id);
  const threadIds = ids('thread') as Id<'thread'>[];
  const documentIds = ids('document') as Id<'document'>[];
  const found = [
    ...(threadIds.length === 0
      ? []
      : await tx
          .select({ id: threads.id })
          .from(threads)
          .where(and(inArray(threads.id, threadIds), aboutNothingTrashed))),
    ...(documentIds.length === 0
      ? []
      : await tx
          .select({ id: documents.id })
          .from(documents)
          .where(and(inArray(documents.id, documentIds), ne(documents.state, 'trashed')))),
  ];
  return new Set(found.map((row) => row.id));
}
