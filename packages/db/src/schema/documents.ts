import { documentStates, scanStates } from '@portal/domain/documents/document';
import { fileClasses } from '@portal/domain/documents/media-type';
import { labels } from '@portal/domain/spaces/space';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { changeable, idColumn, instant } from '../columns.ts';
import { wordCheck } from '../word-check.ts';
import { people } from './accounts.ts';
import { organisations } from './organisations.ts';
import { scopes, spaces } from './spaces.ts';

/** Folders of a library. Only members know of them; to everybody else it is one list (decision 126). */
export const folders = pgTable(
  'folders',
  {
    id: idColumn('folder')('id').primaryKey(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    parentId: idColumn('folder')('parent_id'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    membersKey: integer('members_key').notNull().default(0),
    keepersKey: integer('keepers_key').notNull().default(0),
    ...changeable,
  },
  (table) => [
    unique('folders_in_space').on(table.id, table.spaceId),
    unique('folders_name').on(table.spaceId, table.parentId, table.nameKey).nullsNotDistinct(),
    // With the space, so that no folder lies in one of another space.
    foreignKey({
      name: 'folders_parent',
      columns: [table.parentId, table.spaceId],
      foreignColumns: [table.id, table.spaceId],
    }),
  ],
);

/**
 * A paper of a space. What a list shows of its newest version is copied here, so that a list reads
 * one table. `scope_key` is its audience; `fallback_key` the members' scope when the audience is wider
 * than the space (members see what partners see, host people among them); both are kept by a trigger.
 */
export const documents = pgTable(
  'documents',
  {
    id: idColumn('document')('id').primaryKey(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    folderId: idColumn('folder')('folder_id'),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    titleKey: text('title_key').notNull(),
    label: text('label', { enum: labels }).notNull(),
    namedScopeId: uuid('named_scope_id').references(() => scopes.id),
    state: text('state', { enum: documentStates }).notNull(),
    reason: text('reason'),
    /** While it lies in the trash; the name as it was then. */
    trashedAt: instant('trashed_at'),
    trashedBy: text('trashed_by'),
    scopeKey: integer('scope_key').notNull().default(0),
    fallbackKey: integer('fallback_key').notNull().default(0),
    ownKey: integer('own_key').notNull().default(0),
    authorId: idColumn('person')('author_id')
      .notNull()
      .references(() => people.id),
    // Names as they were when it was posted: the record does not change when a person moves on.
    authorName: text('author_name').notNull(),
    senderOrganisationId: idColumn('organisation')('sender_organisation_id')
      .notNull()
      .references(() => organisations.id),
    senderOrganisation: text('sender_organisation').notNull(),
    senderCountry: text('sender_country').notNull(),
    version: integer('version').notNull(),
    fileName: text('file_name').notNull(),
    file: text('file', { enum: fileClasses }).notNull(),
    mediaType: text('media_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** When its newest version was posted: the order of every "newest" list. */
    versionedAt: instant('versioned_at').notNull(),
    ...changeable,
  },
  (table) => [
    uniqueIndex('documents_number').on(table.spaceId, table.number),
    foreignKey({
      name: 'documents_folder',
      columns: [table.folderId, table.spaceId],
      foreignColumns: [folders.id, folders.spaceId],
    }),
    index('documents_folder_newest')
      .on(table.folderId, table.versionedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`folder_id is not null`),
    // `include` of the policy columns is added by the migration: without it the index-only scan is lost.
    index('documents_space_newest').on(
      table.spaceId,
      table.versionedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('documents_trash').on(table.spaceId, table.trashedAt.desc()).where(sql`state = 'trashed'`),
    index('documents_author').on(table.authorId, table.createdAt, table.id),
    index('documents_space_title').on(table.spaceId, table.titleKey, table.id),
    index('documents_fallback_newest').on(
      table.fallbackKey,
      table.versionedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('documents_scope_newest').on(
      table.scopeKey,
      table.versionedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('documents_sender_newest').on(
      table.senderOrganisationId,
      table.versionedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    wordCheck('documents_label', table.label, labels),
    wordCheck('documents_state', table.state, documentStates),
    wordCheck('documents_file', table.file, fileClasses),
  ],
);

/** The bytes of one version in storage. The key is random and never leaves the server. */
export const blobs = pgTable('blobs', {
  id: idColumn('blob')('id').primaryKey(),
  storageKey: text('storage_key').notNull().unique(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Never updated, except `scan`. Carries its document's keys, since a policy must not ask another table per row. */
export const documentVersions = pgTable(
  'document_versions',
  {
    documentId: idColumn('document')('document_id')
      .notNull()
      .references(() => documents.id),
    n: integer('n').notNull(),
    spaceId: idColumn('space')('space_id').notNull(),
    scopeKey: integer('scope_key').notNull().default(0),
    fallbackKey: integer('fallback_key').notNull().default(0),
    blobId: idColumn('blob')('blob_id')
      .notNull()
      .references(() => blobs.id),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    note: text('note'),
    authorId: idColumn('person')('author_id').notNull(),
    authorName: text('author_name').notNull(),
    scan: text('scan', { enum: scanStates }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.n] }),
    index('document_versions_author').on(table.authorId, table.createdAt),
    wordCheck('document_versions_scan', table.scan, scanStates),
  ],
);

/** Who opened what. Read by the author and the keepers of the space only; one row in 30 minutes per kind. */
export const documentOpens = pgTable(
  'document_opens',
  {
    id: idColumn('event')('id').primaryKey(),
    documentId: idColumn('document')('document_id')
      .notNull()
      .references(() => documents.id),
    ownKey: integer('own_key').notNull().default(0),
    n: integer('n').notNull(),
    kind: text('kind', { enum: ['view', 'download'] }).notNull(),
    personId: idColumn('person')('person_id').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [
    index('document_opens_document').on(table.documentId, table.personId, table.openedAt),
    index('document_opens_person').on(table.personId, table.openedAt, table.id),
  ],
);

/** Room held for a file that is still arriving. Released with it, or by the sweeper after a day. */
export const uploads = pgTable('uploads', {
  id: idColumn('upload')('id').primaryKey(),
  spaceId: idColumn('space')('space_id').notNull(),
  personId: idColumn('person')('person_id').notNull(),
  reserved: bigint('reserved', { mode: 'number' }).notNull(),
  storageKey: text('storage_key').notNull(),
  createdAt: instant('created_at').notNull(),
});

/**
 * A file that arrives in pieces over tus, with the target and the fields that were fixed when it began. Its room is
 * the row of `uploads` with the same id. How much has arrived is told by the file itself, not by this row; while a
 * piece is being written, one process holds it for a short while and renews its hold.
 */
export const resumableUploads = pgTable(
  'resumable_uploads',
  {
    id: idColumn('upload')('id').primaryKey(),
    personId: idColumn('person')('person_id').notNull(),
    spaceId: idColumn('space')('space_id'),
    documentId: idColumn('document')('document_id'),
    fields: jsonb('fields').$type<Readonly<Record<string, string | null>>>().notNull(),
    length: bigint('length', { mode: 'number' }).notNull(),
    storageKey: text('storage_key').notNull(),
    /** What came of it; from then on it takes no more bytes. */
    postedDocumentId: idColumn('document')('posted_document_id'),
    heldBy: uuid('held_by'),
    heldUntil: instant('held_until'),
    /** Somebody else asks the holder to stop: a sender whose connection broke is back with a new one. */
    handOver: boolean('hand_over').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('resumable_uploads_expiry').on(table.expiresAt)],
);
