import { notFound } from '@portal/domain/kernel/domain-error';
import { getDocumentThreadInput, threadView } from '@portal/domain/spaces/discussion.inputs';
import { query } from '../core/operation.ts';
import {
  readDocumentPosts,
  readDocumentThread,
  readDocumentThreadAudience,
  threadSubjectOf,
  threadViewOf,
} from '../spaces/index.ts';
import { documentSubject } from './document.subject.ts';

/** The thread of a document: its readers', but never strangers'. */
export const getDocumentThread = query({
  name: 'documents.getDocumentThread',
  input: getDocumentThreadInput,
  output: threadView,
  access: { authorise: { documentId: documentSubject.may('documents.getDocumentThread') } },
  rest: {
    method: 'GET',
    path: '/documents/{documentId}/thread',
    summary: 'The questions and answers about a document.',
  },
  load: (flight, { documentId }) => ({
    thread: flight.add(readDocumentThread, { documentId }),
    posts: flight.add(readDocumentPosts, { documentId }),
    audience: flight.add(readDocumentThreadAudience, { documentId }),
  }),
  view: ({ actor, loaded }) => {
    const row = loaded.thread[0];
    if (!row) throw notFound();
    return threadViewOf(threadSubjectOf(actor, row), loaded.posts, loaded.audience);
  },
});
