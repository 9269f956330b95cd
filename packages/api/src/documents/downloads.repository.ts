import { documentOpens, documents, documentVersions } from '@portal/db/schema/documents';
import { spaces } from '@portal/db/schema/spaces';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { isMySeat, mySeat } from '../spaces/index.ts';
import { factsColumns, visibleToMe } from './documents.repository.ts';

export type DownloadFilter = {
  readonly spaceId: Id<'space'>;
  readonly label?: (typeof documents.$inferSelect)['label'] | undefined;
  readonly file?: (typeof documents.$inferSelect)['file'] | undefined;
  /** Folders, as their ids; none of them: everywhere. */
  readonly within?: ReadonlySet<string> | undefined;
  readonly documentIds?: readonly Id<'document'>[] | undefined;
};

/** The newest version of every document of a library that I may see, with what the policy asks of each. */
export function listForDownload(tx: ScopedTx, filter: DownloadFilter, limit: number) {
  const { spaceId, label, file, within, documentIds } = filter;
  const asked: (SQL | undefined)[] = [
    eq(documents.spaceId, spaceId),
    ne(documents.state, 'trashed'),
    visibleToMe,
    label && eq(documents.label, label),
    file && eq(documents.file, file),
    within && inArray(documents.folderId, [...within] as Id<'folder'>[]),
    documentIds && inArray(documents.id, [...documentIds]),
  ];
  return tx
    .select({
      ...factsColumns,
      senderOrganisation: documents.senderOrganisation,
      fileName: documentVersions.fileName,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
      scan: documentVersions.scan,
      postedAt: documentVersions.createdAt,
      storageKey: sql<string>`(select b.storage_key from blobs b where b.id = ${documentVersions.blobId})`,
    })
    .from(documents)
    .innerJoin(spaces, eq(spaces.id, documents.spaceId))
    .innerJoin(
      documentVersions,
      and(eq(documentVersions.documentId, documents.id), eq(documentVersions.n, documents.version)),
    )
    .leftJoin(mySeat, isMySeat)
    .where(and(...asked))
    .orderBy(asc(documents.number))
    .limit(limit);
}

/** What somebody has downloaded since, by document and version. */
export async function listDownloadedSince(
  tx: ScopedTx,
  personId: Id<'person'>,
  since: Date,
): Promise<Set<string>> {
  const rows = await tx
    .select({ documentId: documentOpens.documentId, n: documentOpens.n })
    .from(documentOpens)
    .where(
      and(
        eq(documentOpens.personId, personId),
        eq(documentOpens.kind, 'download'),
        gt(documentOpens.openedAt, since),
      ),
    );
  return new Set(rows.map((row) => `${row.documentId}/${row.n}`));
}

export async function insertOpens(
  tx: ScopedTx,
  opens: readonly (typeof documentOpens.$inferInsert)[],
): Promise<void> {
  if (opens.length > 0) await tx.insert(documentOpens).values([...opens]);
}
