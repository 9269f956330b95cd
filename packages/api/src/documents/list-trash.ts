import { listTrashInput, trashPage } from '@portal/domain/documents/documents.inputs';
import { destroyedFrom } from '@portal/domain/documents/trash-rules';
import { type SpaceId, uuidFromId } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, instantOf, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { spaceSubject } from '../spaces/index.ts';
import { documentListItemOf, mayKnowPeople } from './documents.view.ts';
import { readTrash } from './trash.repository.ts';

/** What lies in the trash of a space: for keepers all of it, for others their own. */
export const listTrash = query({
  name: 'documents.listTrash',
  input: listTrashInput,
  output: trashPage,
  access: { authorise: { spaceId: spaceSubject.may('documents.listTrash') } },
  rest: {
    method: 'GET',
    path: '/spaces/{spaceId}/trash',
    summary: 'What lies in the trash of a space: for keepers all of it, for others their own.',
  },
  load: (flight, input) => {
    const before = decodeCursor(input.cursor, 2);
    return {
      rows: flight.add(readTrash, {
        spaceId: input.spaceId,
        beforeAt: before && instantOf(before[0]),
        beforeId: before && uuidText(before[1]),
        limit: input.limit + 1,
      }),
    };
  },
  view: ({ input, actor, subject: { spaceId: found }, loaded }) => {
    const { space } = found;
    const brief = { id: space.id as SpaceId, kind: space.kind, code: space.code, name: space.name };
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => ({
        ...documentListItemOf(row, brief, mayKnowPeople(actor, found.role)),
        trashedAt: row.trashedAt,
        trashedBy: row.trashedBy,
        destroyedFrom: row.trashedAt && destroyedFrom(row.trashedAt),
      })),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.trashedAt?.toISOString() ?? '', uuidFromId('document', last.id) ?? ''])
          : null,
    };
  },
});
