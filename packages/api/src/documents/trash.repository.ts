import { constant, defineRead, param } from '@portal/db/read';
import { documents } from '@portal/db/schema/documents';
import { and, desc, eq, sql } from 'drizzle-orm';
import { listColumns, visibleToMe } from './documents.repository.ts';

/** What lies in the trash of a space and I may see, newest first. */
export const readTrash = defineRead('documents.trash', (db) =>
  db
    .select({ ...listColumns, trashedAt: documents.trashedAt, trashedBy: documents.trashedBy })
    .from(documents)
    .where(
      and(
        eq(documents.spaceId, param('spaceId', documents.spaceId)),
        constant(eq(documents.state, 'trashed')),
        visibleToMe,
        sql`(${sql.placeholder('beforeAt')}::timestamptz is null or (${documents.trashedAt}, ${documents.id})
          < (${sql.placeholder('beforeAt')}::timestamptz, ${sql.placeholder('beforeId')}::uuid))`,
      ),
    )
    .orderBy(desc(documents.trashedAt), desc(documents.id))
    .limit(sql.placeholder('limit')),
);
