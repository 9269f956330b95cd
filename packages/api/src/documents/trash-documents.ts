import { documentLifecycle } from '@portal/domain/documents/document.lifecycle';
import { trashDocuments as trashed } from '@portal/domain/documents/documents.events';
import { changedDocuments, trashDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { transition } from '@portal/domain/kernel/lifecycle';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { saveDocument } from './changes.repository.ts';
import { changedTo, checkChosen } from './chosen.ts';
import { documentSubject } from './document.subject.ts';

/**
 * Puts documents away: gone for all but their authors and the keepers, who find them in the trash. Nobody is told; who
 * wants readers to know withdraws or recalls instead. Nothing is destroyed: the record keeps what was said.
 */
export const trashDocuments = command({
  name: 'documents.trashDocuments',
  input: trashDocumentsInput,
  output: changedDocuments,
  access: { authorise: { documentIds: documentSubject.may('documents.trashDocuments') } },
  rest: {
    method: 'POST',
    path: '/documents/trash',
    summary: 'Puts documents into the trash of their space, all or none.',
  },
  async run({ work, input, subject: { documentIds } }) {
    const { tx, now } = work;
    const { name } = personOf(work.actor);
    const found = checkChosen(documentIds, input);
    for (const { document } of found) {
      const { id, revision, spaceId } = document;
      const state = transition(documentLifecycle, 'trashDocuments', document.state);
      checkSaved(await saveDocument(tx, { id, revision, now }, { state, trashedAt: now, trashedBy: name }));
      work.emit(trashed({ objectId: id, spaceId }, {}));
    }
    return { documents: found.map(changedTo) };
  },
});
