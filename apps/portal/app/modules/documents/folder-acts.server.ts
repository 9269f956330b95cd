import {
  createFolderInput,
  dissolveFolderInput,
  followFolderInput,
  moveFolderInput,
  renameFolderInput,
} from '@portal/domain/documents/folders.inputs';
import type { Id } from '@portal/domain/kernel/ids';
import { paths } from '../../paths.ts';
import type { apiOf } from '../../server/answer.server.ts';

type Documents = ReturnType<typeof apiOf>['documents'];

/** Makes, renames, moves, follows or takes away a folder, and says where that is seen. */
export async function folderAct(
  documents: Documents,
  spaceId: Id<'space'>,
  { act, ...fields }: Record<string, unknown>,
): Promise<string> {
  const done = (what: string, folderId?: string) => {
    const library = paths.groupDocuments(spaceId, folderId);
    return `${library}${folderId ? '&' : '?'}done=folder-${what}`;
  };
  if (act === 'create-folder') {
    const { id } = await documents.createFolder(createFolderInput.parse({ ...fields, spaceId }));
    return done('created', id);
  }
  if (act === 'rename-folder') {
    const { id } = await documents.renameFolder(renameFolderInput.parse(fields));
    return done('renamed', id);
  }
  if (act === 'move-folder') {
    const parentId = fields.parentId || undefined;
    const { id } = await documents.moveFolder(moveFolderInput.parse({ ...fields, parentId }));
    return done('moved', id);
  }
  if (act === 'follow-this') {
    const follow = fields.follow === 'true';
    const { id } = await documents.followFolder(
      followFolderInput.parse({ folderId: fields.folderId, follow }),
    );
    return done(follow ? 'followed' : 'not-followed', id);
  }
  await documents.dissolveFolder(dissolveFolderInput.parse(fields));
  return done('dissolved');
}
