import { entryKinds } from '@portal/domain/search/search';
import { labels } from '@portal/domain/spaces/space';
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { idColumn, instant } from '../columns.ts';
import { wordCheck } from '../word-check.ts';
import { people } from './accounts.ts';
import { documents } from './documents.ts';

const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' });

/**
 * What can be found: one row per document, post, space, person and organisation, made and kept in step by
 * triggers, in the transaction that changes the thing itself. Nobody reads it but the role of the search, and
 * that role reads nothing else of content: words as lexemes, whose they are, when.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    kind: text('kind', { enum: entryKinds }).notNull(),
    objectId: uuid('object_id').notNull(),
    spaceId: uuid('space_id'),
    /** Of a document: who sent it. Of a person: where they are. Of an organisation: itself. */
    organisationId: uuid('organisation_id'),
    label: text('label', { enum: labels }),
    /** Copied from the thing, like everywhere. Of an organisation: 1 when it is listed to all partners. */
    scopeKey: integer('scope_key').notNull().default(0),
    fallbackKey: integer('fallback_key').notNull().default(0),
    /** By this the newest come first. */
    moment: instant('moment').notNull(),
    nameWords: tsvector('name_words').notNull().default(''),
    /** The words of the newest version's file; only of documents. */
    textWords: tsvector('text_words').notNull().default(''),
    words: tsvector('words').generatedAlwaysAs(sql`name_words || text_words`),
    /** Its names have changed since `name_words` was made: the table is its own queue. */
    stale: boolean('stale').notNull().default(true),
    /** The newest version's file has still to be read. */
    wantsText: boolean('wants_text').notNull().default(false),
    /** Grows with every change of the words, so that a slow indexer never writes over a newer change. */
    edition: integer('edition').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.objectId] }),
    index('search_entries_newest').on(
      table.kind,
      table.moment.desc().nullsFirst(),
      table.objectId.desc().nullsFirst(),
    ),
    index('search_entries_space').on(
      table.kind,
      table.spaceId,
      table.moment.desc().nullsFirst(),
      table.objectId.desc().nullsFirst(),
    ),
    index('search_entries_organisation').on(table.organisationId),
    index('search_entries_document_words').using('gin', table.words).where(sql`kind = 'document'`),
    index('search_entries_document_names').using('gin', table.nameWords).where(sql`kind = 'document'`),
    index('search_entries_post_words').using('gin', table.words).where(sql`kind = 'post'`),
    index('search_entries_other_words')
      .using('gin', table.words)
      .where(sql`kind not in ('document', 'post')`),
    index('search_entries_stale').on(table.moment).where(sql`stale or wants_text`),
    wordCheck('search_entries_kind', table.kind, entryKinds),
  ],
);

/** The text of a document's newest version in pieces, for the passage that a hit shows. Keys as its document's. */
export const documentTexts = pgTable(
  'document_texts',
  {
    documentId: idColumn('document')('document_id')
      .notNull()
      .references(() => documents.id),
    n: integer('n').notNull(),
    scopeKey: integer('scope_key').notNull().default(0),
    fallbackKey: integer('fallback_key').notNull().default(0),
    /** The page it stands on, where the file has pages. */
    page: integer('page'),
    text: text('text').notNull(),
    words: tsvector('words').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.n] })],
);

/** A search that somebody keeps for themselves: its address, under a name. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: idColumn('savedSearch')('id').primaryKey(),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('saved_searches_name').on(table.personId, table.nameKey),
    index('saved_searches_person').on(table.personId, table.createdAt),
  ],
);
