import { documentLifecycle } from '@portal/domain/documents/document.lifecycle';
import { restoreDocuments as restored } from '@portal/domain/documents/documents.events';
import { changedDocuments, restoreDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { transition } from '@portal/domain/kernel/lifecycle';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { saveDocument } from './changes.repository.ts';
import { changedTo, checkChosen } from './chosen.ts';
import { documentSubject } from './document.subject.ts';

/** Takes documents out of the trash: seen again by those whom their label says, as that is now. */
export const restoreDocuments = command({
  name: 'documents.restoreDocuments',
  input: restoreDocumentsInput,
  output: changedDocuments,
  access: { authorise: { documentIds: documentSubject.may('documents.restoreDocuments') } },
  rest: {
    method: 'POST',
    path: '/documents/restore',
    summary: 'Takes documents out of the trash, all or none.',
  },
  async run({ work, input, subject: { documentIds } }) {
    const { tx, now } = work;
    const found = checkChosen(documentIds, input);
    for (const { document } of found) {
      const { id, revision, spaceId } = document;
      const state = transition(documentLifecycle, 'restoreDocuments', document.state);
      checkSaved(await saveDocument(tx, { id, revision, now }, { state, trashedAt: null, trashedBy: null }));
      work.emit(restored({ objectId: id, spaceId }, {}));
    }
    return { documents: found.map(changedTo) };
  },
});
