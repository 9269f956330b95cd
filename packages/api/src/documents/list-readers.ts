import { listReadersInput, readersView } from '@portal/domain/documents/documents.inputs';
import { query } from '../core/operation.ts';
import { readOpens } from './audience.repository.ts';
import { documentSubject } from './document.subject.ts';
import { readReadership } from './documents.repository.ts';

/** Who has opened a document, and how many of its audience have not. */
export const listReaders = query({
  name: 'documents.listReaders',
  input: listReadersInput,
  output: readersView,
  access: { authorise: { documentId: documentSubject.may('documents.listReaders') } },
  rest: {
    method: 'GET',
    path: '/documents/{documentId}/readers',
    summary: 'Who has opened a document, and how many of its audience have not.',
  },
  load: (flight, { documentId }) => ({
    opens: flight.add(readOpens, { documentId }),
    readership: flight.add(readReadership, { documentId }),
  }),
  view: ({ loaded }) => {
    const { opened = 0, audience = 0 } = loaded.readership[0] ?? {};
    // The author counts among the audience but is not expected to open what they posted.
    return { readers: loaded.opens, notYet: Math.max(0, audience - 1 - opened) };
  },
});
