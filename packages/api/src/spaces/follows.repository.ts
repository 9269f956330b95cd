import { defineRead, param } from '@portal/db/read';
import { follows } from '@portal/db/schema/discussions';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, eq, isNull } from 'drizzle-orm';
import { me } from './spaces.repository.ts';

/** One row when I follow the space as a whole. */
export const readSpaceFollow = defineRead('spaces.spaceFollow', (db) =>
  db
    .select({ id: follows.id })
    .from(follows)
    .where(
      and(
        eq(follows.personId, me),
        eq(follows.spaceId, param('spaceId', follows.spaceId)),
        isNull(follows.documentId),
      ),
    ),
);

/** One row when I follow the document itself. */
export const readDocumentFollow = defineRead('spaces.documentFollow', (db) =>
  db
    .select({ id: follows.id })
    .from(follows)
    .where(and(eq(follows.personId, me), eq(follows.documentId, param('documentId', follows.documentId)))),
);

type Follow = Omit<typeof follows.$inferInsert, 'documentId'> & { documentId: Id<'document'> | null };

/** Sets whether somebody follows a space or one document in it. True when that changed anything. */
export async function saveFollow(tx: ScopedTx, follow: Follow, following: boolean): Promise<boolean> {
  const { personId, spaceId, documentId } = follow;
  const rows = following
    ? await tx.insert(follows).values(follow).onConflictDoNothing().returning({ id: follows.id })
    : await tx
        .delete(follows)
        .where(
          and(
            eq(follows.personId, personId),
            documentId
              ? eq(follows.documentId, documentId)
              : and(eq(follows.spaceId, spaceId), isNull(follows.documentId)),
          ),
        )
        .returning({ id: follows.id });
  return rows.length > 0;
}
