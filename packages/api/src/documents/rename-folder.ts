import { renameFolder as renamed } from '@portal/domain/documents/documents.events';
import { refusalOfFolder } from '@portal/domain/documents/folder';
import { folderResult, renameFolderInput } from '@portal/domain/documents/folders.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { nameKey } from '@portal/domain/kernel/text';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { folderSubject } from './folder.subject.ts';
import { listFoldersOf, saveFolder } from './folders.repository.ts';

/** Another name for a folder. */
export const renameFolder = command({
  name: 'documents.renameFolder',
  input: renameFolderInput,
  output: folderResult,
  access: { authorise: { folderId: folderSubject.may('documents.renameFolder') } },
  changesRoster: true,
  rest: { method: 'POST', path: '/folders/{folderId}/rename', summary: 'Gives a folder another name.' },
  async run({ work, input, subject: { folderId: found } }) {
    const { folder } = found;
    checkRevision(input.revision, folder.revision);
    const { name } = input;
    const key = nameKey(name);
    const where = { parentId: folder.parentId, nameKey: key, except: folder.id };
    const refusal = refusalOfFolder(await listFoldersOf(work.tx, folder.spaceId), where);
    if (refusal) throw new DomainError('rule_violation', refusal);
    const { id, revision, spaceId } = folder;
    checkSaved(await saveFolder(work.tx, { id, revision, now: work.now }, { name, nameKey: key }));
    work.emit(renamed({ objectId: id, spaceId }, { from: folder.name, to: name }));
    return { id, revision: revision + 1 };
  },
});
