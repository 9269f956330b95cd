import { defineRead } from '@portal/db/read';
import { sql } from 'drizzle-orm';

/** The server that answers, and how many migrations it has had. */
export const readDatabaseFacts = defineRead('admin.databaseFacts', (db) =>
  db
    .select({
      version: sql<string>`current_setting('server_version')`,
      applied: sql<number>`count(*)::int`,
    })
    .from(sql`drizzle.__drizzle_migrations`),
);
