import { type SQL, sql } from 'drizzle-orm';
import { check, type PgColumn } from 'drizzle-orm/pg-core';

/**
 * A check that a text column holds one of the domain's words. Text with a check, not an enum: enum
 * equality is not leakproof, so under row-level security it is no index condition (decision record 28).
 */
export function wordCheck(name: string, column: PgColumn, words: readonly string[]) {
  const list: SQL = sql.raw(words.map((word) => `'${word}'`).join(', '));
  return check(name, sql`${column} in (${list})`);
}
