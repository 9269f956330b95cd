import { z } from 'zod';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { labels, spaceBrief } from '../spaces/space.ts';
import { entryKinds, maxQuery } from './search.ts';

const question = z.string().max(maxQuery, { error: 'common.too_long' });

export const searchInput = z.strictObject({
  q: question,
  type: z.enum(entryKinds).optional(),
  /** Only in this group. */
  spaceId: idOf('space').optional(),
  /** Only documents with this label. */
  label: z.enum(labels).optional(),
  /** Only what was posted in this year, by the calendar of UTC. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  cursor: pageInput.cursor,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

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
