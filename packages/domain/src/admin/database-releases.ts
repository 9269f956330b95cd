/**
 * The releases of PostgreSQL in which a hole in row-level security was closed (CVE-2026-120154: an insert with
 * `on conflict do update` reads rows that a policy hides), by the line that they belong to.
 */
const repaired: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };

/** "18.4" → "18.7": the release to update to; null for a server that is not older than it, or of a later line. */
export function repairedIn(version: string): string | null {
  const [, line, minor] = /^(\d+)\.(\d+)/u.exec(version) ?? [];
  const needed = repaired[Number(line)];
  return needed !== undefined && Number(minor) < needed ? `${line}.${needed}` : null;
}
