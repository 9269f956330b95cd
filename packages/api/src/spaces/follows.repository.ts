import { defineRead, param } from '@portal/db/read';
import { follows } from '@portal/db/schema/discussions';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
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
        isNull(follows.folderId),
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

/** One row when I follow the folder itself. */
export const readFolderFollow = defineRead('spaces.folderFollow', (db) =>
  db
    .select({ id: follows.id })
    .from(follows)
    .where(and(eq(follows.personId, me), eq(follows.folderId, param('folderId', follows.folderId)))),
);

/** Begins to follow a space, or one document or folder in it; nothing happens where that is so already. */
export async function insertFollow(tx: ScopedTx, follow: typeof follows.$inferInsert): Promise<void> {
  await tx.insert(follows).values(follow).onConflictDoNothing();
}

type FollowedThing = { spaceId: Id<'space'> } | { documentId: Id<'document'> } | { folderId: Id<'folder'> };

function isThing(what: FollowedThing): SQL | undefined {
  if ('documentId' in what) return eq(follows.documentId, what.documentId);
  if ('folderId' in what) return eq(follows.folderId, what.folderId);
  return and(eq(follows.spaceId, what.spaceId), isNull(follows.documentId), isNull(follows.folderId));
}

/** Follows a space, or one document or folder, no longer. Null when it was not followed. */
export async function endFollow(
  tx: ScopedTx,
  personId: Id<'person'>,
  what: FollowedThing,
): Promise<{ spaceId: Id<'space'> } | null> {
  const [row] = await tx
    .delete(follows)
    .where(and(eq(follows.personId, personId), isThing(what)))
    .returning({ spaceId: follows.spaceId });
  return row ?? null;
}
