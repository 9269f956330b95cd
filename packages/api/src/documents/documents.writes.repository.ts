import {
  blobs,
  documentOpens,
  documents,
  documentVersions,
  resumableUploads,
  uploads,
} from '@portal/db/schema/documents';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { Actor } from '@portal/domain/kernel/actor';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { and, desc, eq, sql } from 'drizzle-orm';

type Now = { now: Date };
/** A file that is in storage, about to become a version. */
export type StoredFile = {
  readonly key: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

export async function nextNumber(tx: ScopedTx, spaceId: Id<'space'>): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select app.next_number(${uuidFromId('space', spaceId)}) as n`,
  );
  return Number(rows[0]?.n);
}

/** The scope of the members of these organisations in the space; the same set is the same scope. */
export async function namedScope(
  tx: ScopedTx,
  spaceId: Id<'space'>,
  organisations: readonly Id<'organisation'>[],
): Promise<string> {
  const ids = organisations.map((id) => uuidFromId('organisation', id));
  const list = sql.param(ids);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select app.named_scope(${uuidFromId('space', spaceId)}, ${list}::uuid[]) as id`,
  );
  return String(rows[0]?.id);
}

export async function insertDocument(
  tx: ScopedTx,
  document: Omit<typeof documents.$inferInsert, 'createdAt' | 'updatedAt' | 'state' | 'versionedAt'> & Now,
): Promise<void> {
  const { now, ...values } = document;
  await tx
    .insert(documents)
    .values({ ...values, state: 'posted', versionedAt: now, createdAt: now, updatedAt: now });
}

export async function insertVersion(
  tx: ScopedTx,
  version: {
    documentId: Id<'document'>;
    spaceId: Id<'space'>;
    n: number;
    file: StoredFile;
    note: string | null;
    authorId: Id<'person'>;
    authorName: string;
    blobId: Id<'blob'>;
  } & Now,
): Promise<void> {
  const { file, blobId, now, ...values } = version;
  await tx
    .insert(blobs)
    .values({ id: blobId, storageKey: file.key, sha256: file.sha256, size: file.size, createdAt: now });
  await tx.insert(documentVersions).values({
    ...values,
    blobId,
    fileName: file.fileName,
    mediaType: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    // No scanner is configured in this release: served, with a notice (decision record 15).
    scan: 'unscanned',
    createdAt: now,
  });
}

/** Makes a version the newest of its document. */
export async function saveNewest(
  tx: ScopedTx,
  document: {
    id: Id<'document'>;
    revision: number;
    n: number;
    file: StoredFile & { fileClass: (typeof documents.$inferInsert)['file'] };
  } & Now,
): Promise<unknown[]> {
  const { id, revision, n, file, now } = document;
  return tx
    .update(documents)
    .set({
      version: n,
      fileName: file.fileName,
      file: file.fileClass,
      mediaType: file.mediaType,
      size: file.size,
      versionedAt: now,
      updatedAt: now,
      revision: revision + 1,
    })
    .where(and(eq(documents.id, id), eq(documents.revision, revision)))
    .returning({ id: documents.id });
}

export async function saveDocumentState(
  tx: ScopedTx,
  document: {
    id: Id<'document'>;
    revision: number;
    state: 'withdrawn' | 'recalled';
    reason: string;
  } & Now,
): Promise<unknown[]> {
  const { id, revision, now, ...values } = document;
  return tx
    .update(documents)
    .set({ ...values, revision: revision + 1, updatedAt: now })
    .where(and(eq(documents.id, id), eq(documents.revision, revision)))
    .returning({ id: documents.id });
}

export async function insertOpen(
  tx: ScopedTx,
  open: {
    id: Id<'event'>;
    documentId: Id<'document'>;
    n: number;
    kind: 'view' | 'download';
    personId: Id<'person'>;
  } & Now,
): Promise<void> {
  const { now, ...values } = open;
  await tx.insert(documentOpens).values({ ...values, openedAt: now });
}

/** Everybody who opened a document; for its author and the keepers. */
export async function listOpeners(tx: ScopedTx, documentId: Id<'document'>): Promise<Id<'person'>[]> {
  const rows = await tx
    .selectDistinct({ personId: documentOpens.personId })
    .from(documentOpens)
    .where(eq(documentOpens.documentId, documentId));
  return rows.map((row) => row.personId);
}

export async function lastOpen(
  tx: ScopedTx,
  open: { documentId: Id<'document'>; n: number; kind: 'view' | 'download'; actor: Actor },
): Promise<Date | null> {
  if (open.actor.kind !== 'person') return null;
  const [row] = await tx
    .select({ at: documentOpens.openedAt })
    .from(documentOpens)
    .where(
      and(
        eq(documentOpens.documentId, open.documentId),
        eq(documentOpens.personId, open.actor.personId),
        eq(documentOpens.n, open.n),
        eq(documentOpens.kind, open.kind),
      ),
    )
    .orderBy(desc(documentOpens.openedAt))
    .limit(1);
  return row?.at ?? null;
}

/** Holds room for an upload. False when the space is full. */
export async function reserve(
  tx: ScopedTx,
  upload: { id: Id<'upload'>; spaceId: Id<'space'>; bytes: number; quota: number },
): Promise<boolean> {
  const { rows } = await tx.execute<{ ok: boolean }>(
    sql`select app.reserve_bytes(${uuidFromId('space', upload.spaceId)}, ${upload.bytes}, ${upload.quota}) as ok`,
  );
  if (!rows[0]?.ok) return false;
  await tx
    .update(uploads)
    .set({ reserved: sql`${uploads.reserved} + ${upload.bytes}` })
    .where(eq(uploads.id, upload.id));
  return true;
}

export async function insertUpload(
  tx: ScopedTx,
  upload: { id: Id<'upload'>; spaceId: Id<'space'>; personId: Id<'person'>; storageKey: string } & Now,
): Promise<void> {
  const { now, ...values } = upload;
  await tx.insert(uploads).values({ ...values, reserved: 0, createdAt: now });
}

/**
 * Gives back what an upload held and counts what it brought; where it came in pieces, what came of it is noted in the
 * same transaction. False, and nothing done, when it is settled already.
 */
export async function settleUpload(
  tx: ScopedTx,
  id: Id<'upload'>,
  { used, postedDocumentId }: { used: number; postedDocumentId: Id<'document'> },
): Promise<boolean> {
  await tx.update(resumableUploads).set({ postedDocumentId }).where(eq(resumableUploads.id, id));
  const removed = await tx
    .delete(uploads)
    .where(eq(uploads.id, id))
    .returning({ spaceId: uploads.spaceId, reserved: uploads.reserved });
  const upload = removed[0];
  if (!upload) return false;
  await tx.execute(
    sql`select app.settle_bytes(${uuidFromId('space', upload.spaceId)}, ${upload.reserved}, ${used})`,
  );
  return true;
}

/** Gives back what an upload held that came to nothing, whoever sent it. False when it is settled already. */
export async function releaseUpload(tx: SystemTx, id: Id<'upload'>): Promise<boolean> {
  const { rows } = await tx.execute<{ held: boolean }>(
    sql`select app.release_upload(${uuidFromId('upload', id)}) as held`,
  );
  return rows[0]?.held === true;
}

/** Who holds a seat here, by organisation: to refuse naming one that nobody here belongs to. */
export async function organisationsOnRoster(
  tx: ScopedTx,
  spaceId: Id<'space'>,
): Promise<Set<Id<'organisation'>>> {
  const { rows } = await tx.execute<{ organisation_id: string }>(sql`
    select distinct p.organisation_id from memberships m join people p on p.id = m.person_id
    where m.space_id = ${uuidFromId('space', spaceId)} and m.ended_at is null`);
  return new Set(rows.map((row) => idFromUuid('organisation', row.organisation_id)));
}
