import { constant, defineRead, param } from '@portal/db/read';
import { documentOpens, documents, documentVersions } from '@portal/db/schema/documents';
import { organisations } from '@portal/db/schema/organisations';
import { scopeOrganisations, spaces } from '@portal/db/schema/spaces';
import type { DocumentSort } from '@portal/domain/documents/documents.inputs';
import type { Id } from '@portal/domain/kernel/ids';
import { maxPage } from '@portal/domain/kernel/paging';
import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isMySeat, me, mySeat, spaceColumns } from '../spaces/index.ts';

// Kept as a sub-plan that is built once: without `is true` the planner pulls it up into a join that
// reads whole groups (decision record 28).
const myScopes = sql`(select unnest(us.scopes) from user_scopes us where us.person_id = ${me})`;
/** The truth table as a predicate: documents that the person of the context may see. */
export const visibleToMe: SQL = sql`(${documents.scopeKey} in ${myScopes} or ${documents.fallbackKey} in ${myScopes}) is true`;

/** What lies in the trash is in no list but that of the trash. */
const isNotTrashed = constant(ne(documents.state, 'trashed'));

const iAmAuthor = sql<boolean>`${documents.authorId} = ${me}`;
const myOrganisationIsNamed = sql<boolean>`exists (select from ${scopeOrganisations}
  where ${scopeOrganisations.scopeId} = ${documents.namedScopeId}
  and ${scopeOrganisations.organisationId} = (select us.organisation_id from user_scopes us where us.person_id = ${me}))`;

/** What a list shows of a document. */
export const listColumns = {
  id: documents.id,
  number: documents.number,
  title: documents.title,
  label: documents.label,
  state: documents.state,
  version: documents.version,
  fileName: documents.fileName,
  file: documents.file,
  mediaType: documents.mediaType,
  size: documents.size,
  authorName: documents.authorName,
  senderOrganisation: documents.senderOrganisation,
  senderCountry: documents.senderCountry,
  folderId: documents.folderId,
  versionedAt: documents.versionedAt,
  createdAt: documents.createdAt,
  updatedAt: documents.updatedAt,
  revision: documents.revision,
};

/** What the policies need to know of a document. */
export const factsColumns = {
  ...spaceColumns,
  documentId: documents.id,
  number: documents.number,
  title: documents.title,
  label: documents.label,
  state: documents.state,
  revision: documents.revision,
  version: documents.version,
  folderId: documents.folderId,
  namedScopeId: documents.namedScopeId,
  senderOrganisationId: documents.senderOrganisationId,
  isOwn: iAmAuthor,
  organisationNamed: myOrganisationIsNamed,
};

/** What `documentFacts` needs to judge a document. */
export const readDocumentFacts = defineRead<{ id: Id<'document'> }, DocumentFactsRow[]>(
  'documents.documentFacts',
  (db) =>
    db
      .select(factsColumns)
      .from(documents)
      .innerJoin(spaces, eq(spaces.id, documents.spaceId))
      .leftJoin(mySeat, isMySeat)
      .where(eq(documents.id, param('id', documents.id))),
);
type Doc = typeof documents.$inferSelect;
export type DocumentFactsRow = {
  [K in keyof typeof spaceColumns]: K extends 'myRole'
    ? (typeof mySeat.$inferSelect)['role'] | null
    : (typeof spaceColumns)[K]['_']['data'];
} & {
  documentId: Id<'document'>;
  number: number;
  title: string;
  label: Doc['label'];
  state: Doc['state'];
  revision: number;
  version: number;
  folderId: Id<'folder'> | null;
  namedScopeId: string | null;
  senderOrganisationId: Id<'organisation'>;
  isOwn: boolean;
  organisationNamed: boolean;
};

/** The document of a page, beside its facts. */
export const readDocument = defineRead('documents.document', (db) =>
  db
    .select(listColumns)
    .from(documents)
    .where(and(eq(documents.id, param('documentId', documents.id)), visibleToMe)),
);

export const readVersions = defineRead('documents.versions', (db) =>
  db
    .select({
      n: documentVersions.n,
      fileName: documentVersions.fileName,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
      note: documentVersions.note,
      authorName: documentVersions.authorName,
      scan: documentVersions.scan,
      createdAt: documentVersions.createdAt,
    })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, param('documentId', documentVersions.documentId)))
    .orderBy(desc(documentVersions.n))
    .limit(500),
);

/** The organisations that a document names, for the label `named`. */
export const readNamedOrganisations = defineRead('documents.namedOrganisations', (db) =>
  db
    .select({
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationNameNative: organisations.nameNative,
      organisationKind: organisations.kind,
      organisationCountry: organisations.country,
    })
    .from(documents)
    .innerJoin(scopeOrganisations, eq(scopeOrganisations.scopeId, documents.namedScopeId))
    .innerJoin(organisations, eq(organisations.id, scopeOrganisations.organisationId))
    .where(eq(documents.id, param('documentId', documents.id)))
    .orderBy(asc(organisations.nameKey)),
);

/**
 * How many people opened it, and how many could: for its author and the keepers only. Others cost nothing
 * and get nothing, since the counting stands behind the condition.
 */
export const readReadership = defineRead('documents.readership', (db) =>
  db
    .select({
      // Columns are written out: alone in a query they lose their table, and `id` would be the inner one's.
      opened: sql<number>`(select count(distinct o.person_id)::int from document_opens o
        where o.document_id = documents.id and o.person_id <> documents.author_id)`,
      audience: sql<number>`(select coalesce(sum(c.people), 0)::int
        from app.count_readers(${documents.scopeKey}, ${documents.fallbackKey}) c)`,
    })
    .from(documents)
    .where(and(eq(documents.id, param('documentId', documents.id)), sql`${documents.ownKey} in ${myScopes}`)),
);

type SortKey = { readonly column: PgColumn; readonly cast: SQL; readonly down: boolean };
const sortKeys: Readonly<Record<DocumentSort, SortKey>> = {
  newest: { column: documents.versionedAt, cast: sql`::timestamptz`, down: true },
  oldest: { column: documents.versionedAt, cast: sql`::timestamptz`, down: false },
  title: { column: documents.titleKey, cast: sql`::text`, down: false },
  number: { column: documents.number, cast: sql`::int`, down: false },
};

type LibraryForm = { readonly filtered: boolean; readonly further: boolean; readonly inFolder: boolean };

// One prepared statement per sort and per presence of filters and cursor: a generic plan with
// `x is null or …` would not use the index that the sort needs.
function readLibraryBy(sort: DocumentSort, { filtered, further, inFolder }: LibraryForm) {
  const { column, cast, down } = sortKeys[sort];
  const after = down
    ? sql`(${column}, ${documents.id}) < (${sql.placeholder('key')}${cast}, ${sql.placeholder('keyId')}::uuid)`
    : sql`(${column}, ${documents.id}) > (${sql.placeholder('key')}${cast}, ${sql.placeholder('keyId')}::uuid)`;
  const filters = sql`(${sql.placeholder('label')}::text is null or ${documents.label} = ${sql.placeholder('label')})
    and (${sql.placeholder('file')}::text is null or ${documents.file} = ${sql.placeholder('file')})
    and (${sql.placeholder('organisation')}::uuid is null
      or ${documents.senderOrganisationId} = ${sql.placeholder('organisation')}::uuid)`;
  const form = `${filtered ? 'f' : 'a'}${further ? 'n' : '1'}${inFolder ? 'd' : ''}`;
  return defineRead(`documents.library.${sort}.${form}`, (db) =>
    db
      .select({ ...listColumns, titleKey: documents.titleKey })
      .from(documents)
      .where(
        and(
          // A folder lies in one space: named alone, its own index is walked, however large the library.
          inFolder
            ? eq(documents.folderId, param('folderId', documents.folderId))
            : eq(documents.spaceId, param('spaceId', documents.spaceId)),
          isNotTrashed,
          visibleToMe,
          filtered ? filters : undefined,
          further ? after : undefined,
        ),
      )
      .orderBy(down ? desc(column) : asc(column), down ? desc(documents.id) : asc(documents.id))
      .limit(sql.placeholder('limit')),
  );
}
type LibraryRead = ReturnType<typeof readLibraryBy>;

const libraryReads = new Map<string, LibraryRead>();
const both = [false, true];
for (const sort of Object.keys(sortKeys) as DocumentSort[]) {
  for (const filtered of both) {
    for (const further of both) {
      for (const inFolder of both) {
        const read = readLibraryBy(sort, { filtered, further, inFolder });
        libraryReads.set(`${sort}|${filtered}|${further}|${inFolder}`, read);
      }
    }
  }
}

/** The library of a space, or a folder of it, by one of its sorts. */
export function readLibrary(sort: DocumentSort, { filtered, further, inFolder }: LibraryForm): LibraryRead {
  return libraryReads.get(`${sort}|${filtered}|${further}|${inFolder}`) as LibraryRead;
}

const newestColumns = {
  ...listColumns,
  spaceId: spaces.id,
  kind: spaces.kind,
  code: spaces.code,
  spaceName: spaces.name,
  myRole: mySeat.role,
};

// A lateral "newest few" per audience of mine, off one covering index, then merged: flat in the number
// of documents, where `in (…)` over the groups grew with it.
function newestOf(where: SQL, { further, most }: NewestForm) {
  const before = further
    ? sql`and (d.versioned_at, d.id) < (${sql.placeholder('key')}::timestamptz, ${sql.placeholder('keyId')}::uuid)`
    : sql``;
  return sql`select newest.id from (select unnest(us.scopes) as k from user_scopes us where us.person_id = ${me}) mine
    cross join lateral (select d.id, d.versioned_at from documents d where ${where}
      and d.state <> ${constant(sql`'trashed'`)} ${before} order by d.versioned_at desc, d.id desc limit ${constant(sql`${most}`)}) newest
    order by newest.versioned_at desc, newest.id desc limit ${constant(sql`${most}`)}`;
}

/** `most`: a number in the statement, since of a parameter the planner would expect a tenth of all documents. */
type NewestForm = { readonly further: boolean; readonly most: number };

function readNewestBy(scope: 'groups' | 'all', form: NewestForm) {
  const inMyGroups = newestOf(sql`d.fallback_key = mine.k and mine.k > 99`, form);
  const forEverybody = newestOf(sql`d.scope_key = mine.k and mine.k < 3`, form);
  const found = scope === 'groups' ? inMyGroups : sql`(${inMyGroups}) union (${forEverybody})`;
  return defineRead(`documents.newest.${scope}.${form.further ? 'n' : '1'}`, (db) =>
    db
      .select(newestColumns)
      .from(documents)
      .innerJoin(spaces, eq(spaces.id, documents.spaceId))
      .leftJoin(mySeat, isMySeat)
      // As an array, which is looked up by key; joined, the planner may read all documents to find a hundred.
      .where(sql`${documents.id} = any(array(${found}))`)
      .orderBy(desc(documents.versionedAt), desc(documents.id))
      .limit(sql.placeholder('limit')),
  );
}

/** The newest documents of my groups: at most 10. */
export const readNewestOfMyGroups = readNewestBy('groups', { further: false, most: 10 });
/** The newest of everything that I may see, a page and one more; the second form goes on after a cursor. */
export const readNewest = readNewestBy('all', { further: false, most: maxPage + 1 });
export const readNewestFurther = readNewestBy('all', { further: true, most: maxPage + 1 });

function readOwnBy(further: boolean) {
  return defineRead(`documents.own.${further ? 'n' : '1'}`, (db) =>
    db
      .select(newestColumns)
      .from(documents)
      .innerJoin(spaces, eq(spaces.id, documents.spaceId))
      .leftJoin(mySeat, isMySeat)
      .where(
        and(
          sql`${documents.senderOrganisationId} =
            (select us.organisation_id from user_scopes us where us.person_id = ${me})`,
          isNotTrashed,
          visibleToMe,
          further
            ? sql`(${documents.versionedAt}, ${documents.id})
                < (${sql.placeholder('key')}::timestamptz, ${sql.placeholder('keyId')}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(documents.versionedAt), desc(documents.id))
      .limit(sql.placeholder('limit')),
  );
}

/** The newest that people of my organisation have posted and I may see; the second form goes on after a cursor. */
export const readOwn = readOwnBy(false);
export const readOwnFurther = readOwnBy(true);

/** Where the bytes of a version are. */
export const readVersionBlob = defineRead('documents.versionBlob', (db) =>
  db
    .select({
      n: documentVersions.n,
      fileName: documentVersions.fileName,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
      scan: documentVersions.scan,
      storageKey: sql<string>`(select b.storage_key from blobs b where b.id = ${documentVersions.blobId})`,
    })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.documentId, param('documentId', documentVersions.documentId)),
        eq(documentVersions.n, param('version', documentVersions.n)),
      ),
    ),
);

/** Two versions, to be held against each other. */
export const readComparedVersions = defineRead('documents.comparedVersions', (db) =>
  db
    .select({
      n: documentVersions.n,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
      scan: documentVersions.scan,
    })
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.documentId, param('documentId', documentVersions.documentId)),
        sql`${documentVersions.n} in (${param('from', documentVersions.n)}, ${param('to', documentVersions.n)})`,
      ),
    ),
);

/** Why it was withdrawn or recalled. */
export const readDocumentReason = defineRead('documents.documentReason', (db) =>
  db
    .select({ reason: documents.reason })
    .from(documents)
    .where(eq(documents.id, param('documentId', documents.id))),
);

/** When I last opened this version in this way. */
export const readMyLastOpen = defineRead('documents.myLastOpen', (db) =>
  db
    .select({ openedAt: documentOpens.openedAt })
    .from(documentOpens)
    .where(
      and(
        eq(documentOpens.documentId, param('documentId', documentOpens.documentId)),
        eq(documentOpens.personId, me),
        eq(documentOpens.n, param('version', documentOpens.n)),
        eq(documentOpens.kind, param('kind', documentOpens.kind)),
      ),
    )
    .orderBy(desc(documentOpens.openedAt))
    .limit(1),
);
