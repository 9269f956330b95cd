import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { idColumn, instant } from '../columns.ts';
import { documents, folders } from './documents.ts';
import { spaces } from './spaces.ts';

/** One thread per space and per document. Its audience is that of what it hangs on, but never strangers. */
export const threads = pgTable(
  'threads',
  {
    id: idColumn('thread')('id').primaryKey(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    documentId: idColumn('document')('document_id').references(() => documents.id),
    scopeKey: integer('scope_key').notNull().default(0),
    fallbackKey: integer('fallback_key').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('threads_document').on(table.documentId),
    uniqueIndex('threads_space').on(table.spaceId).where(sql`document_id is null`),
  ],
);

export const posts = pgTable(
  'posts',
  {
    id: idColumn('post')('id').primaryKey(),
    threadId: idColumn('thread')('thread_id')
      .notNull()
      .references(() => threads.id),
    scopeKey: integer('scope_key').notNull().default(0),
    fallbackKey: integer('fallback_key').notNull().default(0),
    authorId: idColumn('person')('author_id').notNull(),
    authorName: text('author_name').notNull(),
    authorOrganisation: text('author_organisation').notNull(),
    body: text('body').notNull(),
    /** Ids and names of those mentioned, as they were. */
    mentions: jsonb('mentions').$type<{ id: string; name: string }[]>().notNull().default([]),
    answersPostId: idColumn('post')('answers_post_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('posts_thread').on(table.threadId, table.createdAt),
    index('posts_author').on(table.authorId, table.createdAt, table.id),
  ],
);

/** What somebody wants to hear of: a document, a folder with all that lies in it, or, with neither, the whole group. */
export const follows = pgTable(
  'follows',
  {
    id: idColumn('follow')('id').primaryKey(),
    personId: idColumn('person')('person_id').notNull(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    documentId: idColumn('document')('document_id').references(() => documents.id),
    // Whoever followed a folder that is taken away follows nothing in its place: what was in it lies elsewhere.
    folderId: idColumn('folder')('folder_id').references(() => folders.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('follows_space')
      .on(table.spaceId, table.personId)
      .where(sql`document_id is null and folder_id is null`),
    uniqueIndex('follows_folder').on(table.folderId, table.personId).where(sql`folder_id is not null`),
    check('follows_one_thing', sql`document_id is null or folder_id is null`),
    uniqueIndex('follows_document').on(table.documentId, table.personId).where(sql`document_id is not null`),
    index('follows_person').on(table.personId),
  ],
);

export const threadFollows = pgTable(
  'thread_follows',
  {
    threadId: idColumn('thread')('thread_id')
      .notNull()
      .references(() => threads.id),
    personId: idColumn('person')('person_id').notNull(),
    following: boolean('following').notNull(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.personId] })],
);
