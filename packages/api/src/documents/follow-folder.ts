import { followFolder as followed } from '@portal/domain/documents/documents.events';
import { followFolderInput } from '@portal/domain/documents/folders.inputs';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { endFollow, insertFollow } from '../spaces/index.ts';
import { folderSubject } from './folder.subject.ts';

/** Follows a folder and all folders in it, or no longer: whoever follows is told of new documents and versions there. */
export const followFolder = command({
  name: 'documents.followFolder',
  input: followFolderInput,
  output: z.strictObject({ id: idOut('folder'), following: z.boolean() }),
  access: { authorise: { folderId: folderSubject.may('documents.followFolder') } },
  rest: {
    method: 'POST',
    path: '/folders/{folderId}/follow',
    summary: 'Follows a folder with all that lies in it, or no longer.',
  },
  async run({ work, input: { folderId, follow }, subject: { folderId: found } }) {
    const { personId } = personOf(work.actor);
    const { spaceId } = found.folder;
    const id = work.newId('follow');
    if (follow) await insertFollow(work.tx, { id, personId, spaceId, folderId, createdAt: work.now });
    else await endFollow(work.tx, personId, { folderId });
    work.emit(followed({ objectId: folderId, spaceId }, { follow }));
    return { id: folderId, following: follow };
  },
});
