import { z } from 'zod';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf } from '../kernel/ids.ts';
import { lineOf } from '../kernel/text.ts';
import { folderBrief, maxFolderName } from './folder.ts';

export const listFoldersInput = z.strictObject({ spaceId: idOf('space') });
/** All folders of a space, by name; empty for whoever is no member. */
export const folderList = z.strictObject({ items: z.array(folderBrief) });
/** Follows a folder, or no longer. */
export const followFolderInput = z.strictObject({
  folderId: idOf('folder'),
  follow: z.boolean(),
  idempotencyKey,
});
export const openFolderInput = z.strictObject({ folderId: idOf('folder') });
export const folderView = folderBrief.extend({
  following: z.boolean(),
  abilities: z.strictObject({ renameFolder: ability, moveFolder: ability, dissolveFolder: ability }),
});
export type FolderView = z.infer<typeof folderView>;
const folderName = lineOf(maxFolderName);
export const createFolderInput = z.strictObject({
  spaceId: idOf('space'),
  parentId: idOf('folder').optional(),
  name: folderName,
  idempotencyKey,
});
export const renameFolderInput = z.strictObject({
  folderId: idOf('folder'),
  name: folderName,
  revision: revision.optional(),
  idempotencyKey,
});
/** Without a parent: to the top of the library. */
export const moveFolderInput = z.strictObject({
  folderId: idOf('folder'),
  parentId: idOf('folder').optional(),
  revision: revision.optional(),
  idempotencyKey,
});
export const dissolveFolderInput = z.strictObject({
  folderId: idOf('folder'),
  revision: revision.optional(),
  idempotencyKey,
});
export const folderResult = folderBrief.pick({ id: true, revision: true });
