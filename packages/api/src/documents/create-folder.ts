import { createFolder as created } from '@portal/domain/documents/documents.events';
import { refusalOfFolder } from '@portal/domain/documents/folder';
import { createFolderInput, folderResult } from '@portal/domain/documents/folders.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { nameKey } from '@portal/domain/kernel/text';
import { command } from '../core/operation.ts';
import { spaceSubject } from '../spaces/index.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';
import { insertFolder, listFoldersOf } from './folders.repository.ts';

/** A new folder in a library, or in another folder of it. */
export const createFolder = command({
  name: 'documents.createFolder',
  input: createFolderInput,
  output: folderResult,
  access: {
    authorise: {
      spaceId: spaceSubject.may('documents.createFolder'),
      parentId: folderSubject.may('documents.openFolder'),
    },
  },
  // Two of the same name at once: the second is told so, as when it comes later.
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/spaces/{spaceId}/folders',
    status: 201,
    summary: 'Makes a folder in a library, or in another folder of it.',
  },
  async run({ work, input, subject: { parentId: parent } }) {
    const { spaceId, name } = input;
    checkFolderIn(spaceId, parent);
    const parentId = input.parentId ?? null;
    const key = nameKey(name);
    const refusal = refusalOfFolder(await listFoldersOf(work.tx, spaceId), { parentId, nameKey: key });
    if (refusal) throw new DomainError('rule_violation', refusal);
    const id = work.newId('folder');
    const times = { createdAt: work.now, updatedAt: work.now };
    await insertFolder(work.tx, { id, spaceId, parentId, name, nameKey: key, ...times });
    work.emit(created({ objectId: id, spaceId }, { name, parent: parentId }));
    return { id, revision: 1 };
  },
});
