import { notFound } from '@portal/domain/kernel/domain-error';
import { getSpaceThreadInput, threadView } from '@portal/domain/spaces/discussion.inputs';
import { query } from '../core/operation.ts';
import { spaceSubject } from './space.subject.ts';
import { type ThreadRow, threadSubjectOf } from './thread.subject.ts';
import { threadViewOf } from './thread.view.ts';
import { readSpacePosts, readSpaceThread, readSpaceThreadAudience } from './threads.repository.ts';

/** The thread of a space: its members'. */
export const getSpaceThread = query({
  name: 'spaces.getSpaceThread',
  input: getSpaceThreadInput,
  output: threadView,
  access: { authorise: { spaceId: spaceSubject.may('spaces.getSpaceThread') } },
  rest: { method: 'GET', path: '/spaces/{spaceId}/thread', summary: 'The questions and answers of a space.' },
  load: (flight, { spaceId }) => ({
    thread: flight.add(readSpaceThread, { spaceId }),
    posts: flight.add(readSpacePosts, { spaceId }),
    audience: flight.add(readSpaceThreadAudience, { spaceId }),
  }),
  view: ({ actor, loaded }) => {
    const row = loaded.thread[0];
    if (!row) throw notFound();
    return threadViewOf(threadSubjectOf(actor, row as ThreadRow), loaded.posts, loaded.audience);
  },
});
