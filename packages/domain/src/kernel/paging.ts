import { z } from 'zod';

/** Lists give at most this many rows at once (contract: `limit` ≤ 100). */
export const maxPage = 100;

/** The two fields that every list takes. The cursor is opaque: the sort values of the last row, base64url. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(maxPage).default(50),
  cursor: z.string().max(400).optional(),
};

/** One page of a list. `nextCursor` is null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
