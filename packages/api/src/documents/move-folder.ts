import { moveFolder as moved } from '@portal/domain/documents/documents.events';
import { refusalToMoveFolder } from '@portal/domain/documents/folder';
import { folderResult, moveFolderInput } from '@portal/domain/documents/folders.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';
import { listFoldersOf, saveFolder } from './folders.repository.ts';

/** Puts a folder with all that it holds into another of its library, or to the top. Who sees what stays as it is. */
export const moveFolder = command({
  name: 'documents.moveFolder',
  input: moveFolderInput,
  output: folderResult,
  access: {
    authorise: {
      folderId: folderSubject.may('documents.moveFolder'),
      parentId: folderSubject.may('documents.openFolder'),
    },
  },
  // Two moves that would put two folders into each other wait for one another.
  changesRoster: true,
  rest: { method: 'POST', path: '/folders/{folderId}/move', summary: 'Puts a folder into another one.' },
  async run({ work, input, subject: { folderId: found, parentId: parent } }) {
    const { folder } = found;
    checkFolderIn(folder.spaceId, parent);
    checkRevision(input.revision, folder.revision);
    const { id, revision, spaceId, parentId: from } = folder;
    const to = input.parentId ?? null;
    const refusal = refusalToMoveFolder(await listFoldersOf(work.tx, spaceId), { id, parentId: to });
    if (refusal) throw new DomainError('rule_violation', refusal);
    checkSaved(await saveFolder(work.tx, { id, revision, now: work.now }, { parentId: to }));
    work.emit(moved({ objectId: id, spaceId }, { from, to }));
    return { id, revision: revision + 1 };
  },
});
