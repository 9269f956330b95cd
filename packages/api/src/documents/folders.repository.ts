import { defineRead, param } from '@portal/db/read';
import { folders } from '@portal/db/schema/documents';
import { spaces } from '@portal/db/schema/spaces';
import type { ScopedTx } from '@portal/db/transaction';
import { maxFolders } from '@portal/domain/documents/folder';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { and, asc, eq, sql } from 'drizzle-orm';
import { isMySeat, mySeat, spaceColumns } from '../spaces/index.ts';

export const readFolderFacts = defineRead('documents.folderFacts', (db) =>
  db
    .select({
      ...spaceColumns,
      folderId: folders.id,
      folderName: folders.name,
      parentId: folders.parentId,
      folderRevision: folders.revision,
    })
    .from(folders)
    .innerJoin(spaces, eq(spaces.id, folders.spaceId))
    .leftJoin(mySeat, isMySeat)
    .where(eq(folders.id, param('id', folders.id))),
);

const columns = {
  id: folders.id,
  name: folders.name,
  parentId: folders.parentId,
  revision: folders.revision,
};

/** All folders of a space by name; row-level security gives them to its members only. */
export const readFolders = defineRead('documents.folders', (db) =>
  db
    .select(columns)
    .from(folders)
    .where(eq(folders.spaceId, param('spaceId', folders.spaceId)))
    .orderBy(asc(folders.nameKey), asc(folders.id))
    .limit(maxFolders),
);

/** The same inside of a change, with the names in the form in which they are compared. */
export function listFoldersOf(tx: ScopedTx, spaceId: Id<'space'>) {
  return tx
    .select({ ...columns, nameKey: folders.nameKey })
    .from(folders)
    .where(eq(folders.spaceId, spaceId));
}

export async function insertFolder(tx: ScopedTx, folder: typeof folders.$inferInsert): Promise<void> {
  await tx.insert(folders).values(folder);
}

/** Saves a folder's name or place; nothing when it was changed meanwhile. */
export async function saveFolder(
  tx: ScopedTx,
  { id, revision, now }: { id: Id<'folder'>; revision: number; now: Date },
  changes: Partial<Pick<typeof folders.$inferInsert, 'name' | 'nameKey' | 'parentId'>>,
): Promise<unknown[]> {
  return tx
    .update(folders)
    .set({ ...changes, revision: revision + 1, updatedAt: now })
    .where(and(eq(folders.id, id), eq(folders.revision, revision)))
    .returning({ id: folders.id });
}

/**
 * Takes a folder away; what lay in it, also what this person may not see, lies in the one above from then on. False when
 * somebody else was faster.
 */
export async function dissolve(tx: ScopedTx, id: Id<'folder'>, revision: number): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select app.dissolve_folder(${uuidFromId('folder', id)}, ${revision}) as done`,
  );
  return rows[0]?.done === true;
}
