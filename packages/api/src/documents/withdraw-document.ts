import { documentLifecycle } from '@portal/domain/documents/document.lifecycle';
import { withdrawDocument as withdrawn } from '@portal/domain/documents/documents.events';
import { withdrawDocumentInput } from '@portal/domain/documents/documents.inputs';
import { transition } from '@portal/domain/kernel/lifecycle';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { documentSubject } from './document.subject.ts';
import { saveDocumentState } from './documents.writes.repository.ts';
import { getDocument } from './get-document.ts';
import { documentResult } from './results.ts';

/** Withdrawn: it stays in the record and readable, marked as no longer valid, with the reason. */
export const withdrawDocument = command({
  name: 'documents.withdrawDocument',
  input: withdrawDocumentInput,
  output: documentResult,
  access: { authorise: { documentId: documentSubject.may('documents.withdrawDocument') } },
  rest: {
    method: 'POST',
    path: '/documents/{documentId}/withdraw',
    summary: 'Marks a document as no longer valid, with the reason; it stays readable.',
    shows: { read: getDocument, by: 'documentId' },
  },
  async run({ work, input, subject: { documentId: found } }) {
    const { document } = found;
    const state = transition(documentLifecycle, 'withdrawDocument', document.state);
    checkRevision(input.revision, document.revision);
    checkSaved(
      await saveDocumentState(work.tx, {
        id: document.id,
        revision: document.revision,
        state: 'withdrawn',
        reason: input.reason,
        now: work.now,
      }),
    );
    work.emit(withdrawn({ objectId: document.id, spaceId: document.spaceId }, { reason: input.reason }), {
      documentId: document.id,
    });
    return { id: document.id, state, revision: document.revision + 1 };
  },
});
