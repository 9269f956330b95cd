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

/** Begins to follow a space, or one document in it; nothing happens where that is so already. */
export async function insertFollow(tx: ScopedTx, follow: typeof follows.$inferInsert): Promise<void> {
  await tx.insert(follows).values(follow).onConflictDoNothing();
}

/** Follows a space, or one document, no longer. Null when it was not followed. */
export async function endFollow(
  tx: ScopedTx,
  personId: Id<'person'>,
  what: { spaceId: Id<'space'> } | { documentId: Id<'document'> },
): Promise<{ spaceId: Id<'space'> } | null> {
  const isIt =
    'documentId' in what
      ? eq(follows.documentId, what.documentId)
      : and(eq(follows.spaceId, what.spaceId), isNull(follows.documentId));
  const [row] = await tx
    .delete(follows)
    .where(and(eq(follows.personId, personId), isIt))
    .returning({ spaceId: follows.spaceId });
  return row ?? null;
}
