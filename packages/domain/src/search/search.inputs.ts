import { z } from 'zod';
import { idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { lineOf } from '../kernel/text.ts';
import { labels, spaceBrief } from '../spaces/space.ts';
import { entryKinds, maxQuery } from './search.ts';

const question = z.string().max(maxQuery, { error: 'common.too_long' });

const filters = {
  type: z.enum(entryKinds).optional(),
  /** Only in this group. */
  spaceId: idOf('space').optional(),
  /** Only documents with this label. */
  label: z.enum(labels).optional(),
  /** Only what was posted in this year, by the calendar of UTC. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
};
export const searchInput = z.strictObject({
  q: question,
  ...filters,
  cursor: pageInput.cursor,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** What is typed into the box: the last word may not be finished. */
export const suggestEntriesInput = z.strictObject({ q: question });

/** From where to where words of the question stand in a text, in UTF-16 units. */
const marks = z.array(z.tuple([z.number(), z.number()]));

export const hitView = z.strictObject({
  type: z.enum(entryKinds),
  id: z.string(),
  title: z.string(),
  /** The part of the text, post or purpose in which it was found; null when it was found by its name. */
  passage: z.string().nullable(),
  marks: z.strictObject({ title: marks, passage: marks }),
  /** The page of the file on which the passage stands, where files have pages. */
  page: z.number().nullable(),
  number: z.string().nullable(),
  label: z.enum(labels).nullable(),
  space: spaceBrief.nullable(),
  /** Of a post: the document that it is about, if any. */
  about: z.strictObject({ id: idOut('document'), number: z.string(), title: z.string() }).nullable(),
  /** Who sent the document, speaks in the post, employs the person. */
  organisation: z.string().nullable(),
  country: z.string().nullable(),
  at: z.date(),
});
export type HitView = z.infer<typeof hitView>;

export const hitPage = pageOf(hitView);

/** The few best of each kind. */
export const suggestionsView = z.strictObject({ items: z.array(hitView) });

/** A search that I keep, under a name of mine. */
export const saveSearchInput = z.strictObject({
  name: lineOf(80),
  q: lineOf(maxQuery),
  ...filters,
  idempotencyKey,
});
export const removeSearchInput = z.strictObject({ savedSearchId: idOf('savedSearch'), idempotencyKey });

export const savedSearchView = z.strictObject({
  id: idOut('savedSearch'),
  name: z.string(),
  /** As it stands in the address of the search page. */
  query: z.string(),
  createdAt: z.date(),
});
export type SavedSearchView = z.infer<typeof savedSearchView>;
