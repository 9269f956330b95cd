import { moveDocuments as moved } from '@portal/domain/documents/documents.events';
import { changedDocuments, moveDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { saveDocument } from './changes.repository.ts';
import { changedTo, checkChosen } from './chosen.ts';
import { documentSubject } from './document.subject.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';

/** Puts documents into a folder of their library, or back to its top. Who sees them stays as it is. */
export const moveDocuments = command({
  name: 'documents.moveDocuments',
  input: moveDocumentsInput,
  output: changedDocuments,
  access: {
    authorise: {
      documentIds: documentSubject.may('documents.moveDocuments'),
      folderId: folderSubject.may('documents.openFolder'),
    },
  },
  rest: {
    method: 'POST',
    path: '/documents/move',
    summary: 'Puts documents into a folder of their library, or back to its top, all or none.',
  },
  async run({ work, input, subject: { documentIds, folderId: folder } }) {
    const { tx, now } = work;
    const found = checkChosen(documentIds, input);
    for (const { document } of found) checkFolderIn(document.spaceId, folder);
    const to = input.folderId ?? null;
    const changes = found.filter(({ row }) => row.folderId !== to);
    if (changes.length === 0) throw new DomainError('rule_violation', 'documents.nothing_changed');
    for (const { document, row } of changes) {
      const { id, revision, spaceId } = document;
      checkSaved(await saveDocument(tx, { id, revision, now }, { folderId: to }));
      work.emit(moved({ objectId: id, spaceId }, { from: row.folderId, to }));
    }
    return { documents: changes.map(changedTo) };
  },
});
