import { constant, defineRead, param } from '@portal/db/read';
import { documents } from '@portal/db/schema/documents';
import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
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

/** Documents that lie in the trash since `before` or longer, the longest first. */
export async function listOverdue(tx: SystemTx, before: Date, limit: number): Promise<Id<'document'>[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from app.overdue_trash(${before}, ${limit}) as id`,
  );
  return rows.map(({ id }) => idFromUuid('document', id));
}

type Purged = {
  spaceId: Id<'space'>;
  code: string;
  number: number;
  versions: number;
  bytes: number;
  /** Of bytes that no version speaks of any more. */
  storageKeys: string[];
};

/**
 * Deletes a document that lies in the trash since `before` or longer, with all that hangs on it, and gives back its
 * room. Null, and nothing done, when it was taken out meanwhile or somebody else is at it.
 */
export async function purgeDocument(tx: SystemTx, id: Id<'document'>, before: Date): Promise<Purged | null> {
  const { rows } = await tx.execute<Record<string, unknown>>(
    sql`select * from app.purge_document(${uuidFromId('document', id)}, ${before})`,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    spaceId: idFromUuid('space', String(row.space_id)),
    code: String(row.code),
    number: Number(row.number),
    versions: Number(row.versions),
    bytes: Number(row.bytes),
    storageKeys: row.storage_keys as string[],
  };
}
