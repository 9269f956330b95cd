import { documentPage, listNewestDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { documentActorPolicies } from '@portal/domain/documents/documents.policy';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, instantOf, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readNewest, readNewestFurther, readOwn, readOwnFurther } from './documents.repository.ts';
import { documentListItemOf, mayKnowPeople } from './documents.view.ts';

/** The newest documents over everything that I may see. */
export const listNewestDocuments = query({
  name: 'documents.listNewestDocuments',
  input: listNewestDocumentsInput,
  output: documentPage,
  access: { who: actorMay(documentActorPolicies, 'documents.listNewestDocuments') },
  rest: {
    method: 'GET',
    path: '/documents',
    summary: 'The newest documents over everything that I may see.',
  },
  load: (flight, { cursor, limit, byMyOrganisation }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: after
        ? flight.add(byMyOrganisation ? readOwnFurther : readNewestFurther, {
            key: instantOf(after[0]),
            keyId: uuidText(after[1]),
            limit: limit + 1,
          })
        : flight.add(byMyOrganisation ? readOwn : readNewest, { limit: limit + 1 }),
    };
  },
  view: ({ input, actor, loaded }) => {
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) =>
        documentListItemOf(
          row,
          { id: row.spaceId, kind: row.kind, code: row.code, name: row.spaceName },
          mayKnowPeople(actor, row.myRole),
        ),
      ),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.versionedAt.toISOString(), uuidFromId('document', last.id) ?? ''])
          : null,
    };
  },
});
