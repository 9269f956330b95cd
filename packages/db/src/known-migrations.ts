import journal from '../migrations/meta/_journal.json' with { type: 'json' };

/** How many migrations this program knows; a database with fewer is not ready to be used. */
export function knownMigrations(): number {
  return journal.entries.length;
}
