import { z } from 'zod';
import { idOut } from '../kernel/ids.ts';

/** A space holds few folders, so that all of them are read at once and no tree is walked in the database. */
export const maxFolders = 500;
/** Folders within folders: deeper ones nobody finds again. */
const maxFolderDepth = 5;
export const maxFolderName = 80;

export const folderBrief = z.strictObject({
  id: idOut('folder'),
  name: z.string(),
  parentId: idOut('folder').nullable(),
  revision: z.number(),
});
export type FolderBrief = z.infer<typeof folderBrief>;
type Node = { readonly id: string; readonly name: string; readonly parentId: string | null };

/** A folder with all above it, the outermost first; empty for one that is not among them. */
export function pathOf<F extends Node>(folders: readonly F[], id: string | null): F[] {
  const byId = new Map(folders.map((each) => [each.id, each]));
  const path: F[] = [];
  for (let at = byId.get(id ?? ''); at && !path.includes(at); at = byId.get(at.parentId ?? ''))
    path.unshift(at);
  return path;
}

/** A folder and all below it. */
export function withDescendants(folders: readonly Node[], id: string): Set<string> {
  return new Set(
    folders
      .filter((each) => pathOf(folders, each.id).some((above) => above.id === id))
      .map((each) => each.id),
  );
}

/** Null when a folder of this name may be made there, else the code of the reason. */
export function refusalOfFolder(
  folders: readonly (Node & { readonly nameKey: string })[],
  { parentId, nameKey, except }: { parentId: string | null; nameKey: string; except?: string },
): string | null {
  const siblings = folders.filter((each) => each.parentId === parentId && each.id !== except);
  if (siblings.some((each) => each.nameKey === nameKey)) return 'documents.folder_exists';
  if (except !== undefined) return null;
  if (folders.length >= maxFolders) return 'documents.too_many_folders';
  return pathOf(folders, parentId).length >= maxFolderDepth ? 'documents.folders_too_deep' : null;
}

/** Null when a folder may lie in another from now on (null: at the top), else the code of the reason. */
export function refusalToMoveFolder(
  folders: readonly (Node & { readonly nameKey: string })[],
  { id, parentId }: { id: string; parentId: string | null },
): string | null {
  const moved = folders.find((each) => each.id === id);
  if (!moved) return null;
  if (moved.parentId === parentId) return 'documents.nothing_changed';
  const below = withDescendants(folders, id);
  if (parentId !== null && below.has(parentId)) return 'documents.folder_in_itself';
  const depth = (folder: string | null) => pathOf(folders, folder).length;
  const levels = Math.max(...[...below].map(depth)) - depth(moved.parentId);
  if (depth(parentId) + levels > maxFolderDepth) return 'documents.folders_too_deep';
  return refusalOfFolder(folders, { parentId, nameKey: moved.nameKey, except: id });
}
