import {
  type DocumentSort,
  documentPage,
  listDocumentsInput,
} from '@portal/domain/documents/documents.inputs';
import { type SpaceId, uuidFromId } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, instantOf, uuidText, wholeNumber } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { organisationSubject } from '../organisations/index.ts';
import { spaceSubject } from '../spaces/index.ts';
import { readLibrary } from './documents.repository.ts';
import { documentListItemOf, mayKnowPeople } from './documents.view.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';

/** The library of a space, a page at a time. */
export const listDocuments = query({
  name: 'documents.listDocuments',
  input: listDocumentsInput,
  output: documentPage,
  access: {
    authorise: {
      spaceId: spaceSubject.may('documents.listDocuments'),
      organisationId: organisationSubject.may('organisations.getOrganisation'),
      folderId: folderSubject.may('documents.openFolder'),
    },
  },
  rest: {
    method: 'GET',
    path: '/spaces/{spaceId}/documents',
    summary: 'The documents of a space, a page at a time.',
  },
  load: (flight, input) => {
    const after = decodeCursor(input.cursor, 2);
    const filtered = Boolean(input.label ?? input.file ?? input.organisationId);
    const form = { filtered, further: after !== null, inFolder: input.folderId !== undefined };
    return {
      rows: flight.add(readLibrary(input.sort, form), {
        spaceId: input.spaceId,
        folderId: input.folderId ?? null,
        label: input.label ?? null,
        file: input.file ?? null,
        organisation: input.organisationId ? uuidFromId('organisation', input.organisationId) : null,
        key: after && keyOf(input.sort, after[0]),
        keyId: after && uuidText(after[1]),
        limit: input.limit + 1,
      }),
    };
  },
  view: ({ input, actor, subject: { spaceId: found, folderId: folder }, loaded }) => {
    checkFolderIn(input.spaceId, folder);
    const { space } = found;
    const brief = { id: space.id as SpaceId, kind: space.kind, code: space.code, name: space.name };
    const knowsPeople = mayKnowPeople(actor, found.role);
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => documentListItemOf(row, brief, knowsPeople)),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([cursorKey(input.sort, last), uuidFromId('document', last.id) ?? ''])
          : null,
    };
  },
});

function keyOf(sort: DocumentSort, value: string | number | undefined): unknown {
  if (sort === 'number') return wholeNumber(value);
  return sort === 'title' ? String(value) : instantOf(value);
}

function cursorKey(
  sort: DocumentSort,
  row: { versionedAt: Date; titleKey: string; number: number },
): string | number {
  if (sort === 'number') return row.number;
  return sort === 'title' ? row.titleKey : row.versionedAt.toISOString();
}
