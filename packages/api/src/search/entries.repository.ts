import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { sql } from 'drizzle-orm';

/** Makes all entries anew, with nothing in them yet. For the operator. */
export async function refillEntries(tx: SystemTx): Promise<void> {
  await tx.execute(sql`select app.refill_search()`);
}

/** What has changed since its words were made. */
export type StaleEntry = {
  readonly kind: string;
  readonly objectId: string;
  readonly edition: number;
  readonly names: readonly string[];
  readonly others: readonly string[];
};
/** The newest version of a document, which nobody has read for its words yet. */
export type UnreadFile = { readonly documentId: Id<'document'>; readonly version: number };

export async function takeStaleEntries(tx: SystemTx, limit: number): Promise<StaleEntry[]> {
  const { rows } = await tx.execute<{
    kind: string;
    object_id: string;
    edition: number;
    names: string[];
    others: string[];
  }>(sql`select * from app.stale_entries(${limit})`);
  return rows.map(({ object_id, ...row }) => ({ ...row, objectId: object_id }));
}

/** Of what has changed again in the meantime nothing is written: it is still on the list. */
export async function saveNameWords(
  tx: SystemTx,
  entries: readonly Pick<StaleEntry & { words: string }, 'kind' | 'objectId' | 'edition' | 'words'>[],
): Promise<void> {
  for (const { kind, objectId, edition, words } of entries) {
    await tx.execute(sql`select app.save_name_words(${kind}, ${objectId}::uuid, ${edition}, ${words})`);
  }
}

export async function takeUnreadFiles(tx: SystemTx, limit: number): Promise<UnreadFile[]> {
  const { rows } = await tx.execute<{ document_id: string; version: number }>(
    sql`select * from app.take_unread_files(${limit})`,
  );
  return rows.map((row) => ({ documentId: idFromUuid('document', row.document_id), version: row.version }));
}

export type FileToRead = { readonly storageKey: string; readonly mediaType: string; readonly size: number };

/** Null when a newer version has come, or when nobody is served these bytes. */
export async function findFileToRead(tx: SystemTx, file: UnreadFile): Promise<FileToRead | null> {
  const { rows } = await tx.execute<{ storage_key: string; media_type: string; size: string }>(
    sql`select * from app.file_to_read(${uuidFromId('document', file.documentId)}::uuid, ${file.version})`,
  );
  const [row] = rows;
  return row ? { storageKey: row.storage_key, mediaType: row.media_type, size: Number(row.size) } : null;
}

export type TextPiece = {
  readonly n: number;
  readonly page: number | null;
  readonly text: string;
  readonly words: string;
};

/** Replaces the text of a document, unless a newer version has come. */
export async function saveText(
  tx: SystemTx,
  file: UnreadFile,
  { pieces, words }: { pieces: readonly TextPiece[]; words: string },
): Promise<void> {
  await tx.execute(sql`select app.save_text(${uuidFromId('document', file.documentId)}::uuid, ${file.version},
    ${JSON.stringify(pieces)}::jsonb, ${words})`);
}
