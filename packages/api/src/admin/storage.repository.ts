import { defineRead } from '@portal/db/read';
import { blobs } from '@portal/db/schema/documents';
import { count, sql } from 'drizzle-orm';

type KindRow = {
  readonly kind: string;
  readonly spaces: number;
  readonly versions: number;
  readonly used: string;
  readonly reserved: string;
  readonly largest: string;
};

/** By kind of space, over all of them: a function of the database counts, and only for administrators. */
export const readStorageByKind = defineRead('admin.storageByKind', (db) =>
  db
    .select({
      kind: sql<KindRow['kind']>`kind`,
      spaces: sql<KindRow['spaces']>`spaces`,
      versions: sql<KindRow['versions']>`versions`,
      used: sql<KindRow['used']>`used`,
      reserved: sql<KindRow['reserved']>`reserved`,
      largest: sql<KindRow['largest']>`largest`,
    })
    .from(sql`app.storage_by_kind()`),
);

export const readFilesInStorage = defineRead('admin.filesInStorage', (db) =>
  db.select({ count: count(), bytes: sql<string>`coalesce(sum(${blobs.size}), 0)` }).from(blobs),
);
