import { dissolveFolder as dissolved } from '@portal/domain/documents/documents.events';
import { dissolveFolderInput, folderResult } from '@portal/domain/documents/folders.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { command } from '../core/operation.ts';
import { checkRevision } from '../core/saved.ts';
import { folderSubject } from './folder.subject.ts';
import { dissolve, listFoldersOf } from './folders.repository.ts';

/**
 * Takes a folder away. Nothing in it is lost or told of: what lay in it, seen or unseen by whoever does this, lies in the
 * folder above from then on.
 */
export const dissolveFolder = command({
  name: 'documents.dissolveFolder',
  input: dissolveFolderInput,
  output: folderResult,
  access: { authorise: { folderId: folderSubject.may('documents.dissolveFolder') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/folders/{folderId}/dissolve',
    summary: 'Takes a folder away; what lay in it lies in the one above from then on.',
  },
  async run({ work, input, subject: { folderId: found } }) {
    const { id, revision, spaceId, name } = found.folder;
    checkRevision(input.revision, revision);
    const all = await listFoldersOf(work.tx, spaceId);
    if (all.some((each) => each.parentId === id)) {
      throw new DomainError('rule_violation', 'documents.folder_has_folders');
    }
    if (!(await dissolve(work.tx, id, revision))) {
      throw new DomainError('conflict', 'common.changed_meanwhile');
    }
    work.emit(dissolved({ objectId: id, spaceId }, { name }));
    return { id, revision };
  },
});
