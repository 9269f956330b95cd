import { documentNumber } from '@portal/domain/documents/document';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { pageOf } from '@portal/domain/kernel/paging';
import { activityView, listActivityInput } from '@portal/domain/spaces/spaces.inputs';
import { decodeCursor, encodeCursor, instantOf, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { spaceSubject } from './space.subject.ts';
import { readActivity } from './spaces.repository.ts';

/** What happened in a space, for its members; never a line about a document that one may not see. */
export const listActivity = query({
  name: 'spaces.listActivity',
  input: listActivityInput,
  output: pageOf(activityView),
  access: { authorise: { spaceId: spaceSubject.may('spaces.listActivity') } },
  rest: {
    method: 'GET',
    path: '/spaces/{spaceId}/activity',
    summary: 'What happened in a space, newest first.',
  },
  load: (flight, { spaceId, cursor, limit }) => {
    const before = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readActivity, {
        spaceId,
        beforeAt: before && instantOf(before[0]),
        beforeId: before && uuidText(before[1]),
        limit: limit + 1,
      }),
    };
  },
  view: ({ input, loaded }) => {
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map(({ documentId, documentTitle, documentNumber: number, code, ...line }) => ({
        ...line,
        document:
          documentId && documentTitle !== null && number !== null
            ? { id: documentId, title: documentTitle, number: documentNumber(code, number) }
            : null,
      })),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.occurredAt.toISOString(), uuidFromId('event', last.id) ?? ''])
          : null,
    };
  },
});
