import { documentLifecycle } from '@portal/domain/documents/document.lifecycle';
import { recallDocument as recalled } from '@portal/domain/documents/documents.events';
import { recallDocumentInput } from '@portal/domain/documents/documents.inputs';
import { transition } from '@portal/domain/kernel/lifecycle';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { documentSubject } from './document.subject.ts';
import { listOpeners, saveDocumentState } from './documents.writes.repository.ts';
import { getDocument } from './get-document.ts';
import { documentResult } from './results.ts';

/**
 * Recalled: posted by mistake, taken back from everybody but its author and the keepers, who keep the
 * list of who opened it. Those who had opened it are told and asked to delete their copies.
 */
export const recallDocument = command({
  name: 'documents.recallDocument',
  input: recallDocumentInput,
  output: documentResult,
  access: { authorise: { documentId: documentSubject.may('documents.recallDocument') } },
  rest: {
    method: 'POST',
    path: '/documents/{documentId}/recall',
    summary: 'Takes a document back that was posted by mistake; those who had opened it are told.',
    shows: { read: getDocument, by: 'documentId' },
  },
  async run({ work, input, subject: { documentId: found } }) {
    const { document } = found;
    const state = transition(documentLifecycle, 'recallDocument', document.state);
    checkRevision(input.revision, document.revision);
    const openedBy = await listOpeners(work.tx, document.id);
    checkSaved(
      await saveDocumentState(work.tx, {
        id: document.id,
        revision: document.revision,
        state: 'recalled',
        reason: input.reason,
        now: work.now,
      }),
    );
    work.emit(
      recalled({ objectId: document.id, spaceId: document.spaceId }, { reason: input.reason, openedBy }),
      { documentId: document.id },
    );
    return { id: document.id, state, revision: document.revision + 1 };
  },
});
