import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { asMe } from './as-me.ts';
import {
  findMyResumableUpload,
  insertResumableUpload,
  type ResumableUploadRow,
  removeResumableUpload,
} from './resumable-uploads.repository.ts';
import { readMetadata, type UploadMetadata } from './upload-metadata.ts';
import { releaseRoom, UploadRoom } from './upload-room.ts';
import { checkFields, spaceOfTarget } from './upload-target.ts';

/** After the last piece, a file waits this long for the next one. */
export const lifeMs = 86_400_000;

/** A file that arrives in pieces (tus 1.0.0), as its sender sees it. */
export type ResumableUpload = {
  readonly id: Id<'upload'>;
  readonly length: number;
  /** How many bytes are accepted. */
  readonly offset: number;
  readonly metadata: UploadMetadata;
  /** When the last piece came; the upload ends `lifeMs` after it. */
  readonly lastPieceAt: Date;
  /** What came of it, once it is complete. */
  readonly postedDocumentId: Id<'document'> | null;
};

/**
 * Begins a file: its target is authorised, its fields are checked and its room is reserved before a byte is sent.
 * @throws DomainError as posting does; `documents.too_large`, `documents.quota_exceeded`, `documents.empty_file`.
 */
export async function beginResumableUpload(
  context: Context,
  { length, metadata }: { length: number; metadata: UploadMetadata },
): Promise<Id<'upload'>> {
  const { services } = context;
  const { target, fields, fileName } = readMetadata(metadata);
  const spaceId = await spaceOfTarget(context, target);
  await checkFields(context, target, fields);
  if (length === 0) throw new DomainError('rule_violation', 'documents.empty_file', { fileName });
  const room = await UploadRoom.hold(context, spaceId, length);
  const storageKey = await services.storage.begin();
  try {
    await asMe(context, async (tx, personId) => {
      const now = services.clock.now();
      await insertResumableUpload(tx, {
        id: room.id,
        personId,
        spaceId: target.kind === 'space' ? target.spaceId : null,
        documentId: target.kind === 'document' ? target.documentId : null,
        fields: metadata,
        length,
        storageKey,
        createdAt: now,
        expiresAt: new Date(now.getTime() + lifeMs),
      });
    });
  } catch (error) {
    await room.release();
    await services.storage.discard({ key: storageKey });
    throw error;
  }
  return room.id;
}

/** @throws DomainError `common.not_found` for an id that is not one's own, `documents.upload_expired`. */
export async function findResumableUpload(context: Context, id: Id<'upload'>): Promise<ResumableUpload> {
  const row = await livingRow(context, id);
  return { ...shownOf(row), offset: await acceptedOf(context, row) };
}

/** Asks again whether pieces of this file may still come. @throws DomainError as `beginResumableUpload`. */
export async function recheckResumableUpload(asOfNow: Context, id: Id<'upload'>): Promise<void> {
  const row = await livingRow(asOfNow, id);
  await spaceOfTarget(asOfNow, readMetadata(row.fields).target);
}

/** Ends an upload and forgets what came; a document that came of it stays. @throws DomainError as `find…`. */
export async function endResumableUpload(context: Context, id: Id<'upload'>): Promise<void> {
  await dropUpload(context, await livingRow(context, id));
}

/** Forgets an upload and gives its room back; what came of it stays. */
export async function dropUpload(context: Context, row: ResumableUploadRow): Promise<void> {
  const nothingCameOfIt = await releaseRoom(context, row.id);
  if (nothingCameOfIt) await context.services.storage.discard({ key: row.storageKey });
  await asMe(context, (tx) => removeResumableUpload(tx, row.id));
}

/** The row of one's own upload that has not expired. @throws DomainError */
export async function livingRow(context: Context, id: Id<'upload'>): Promise<ResumableUploadRow> {
  const row = await asMe(context, (tx) => findMyResumableUpload(tx, id));
  if (!row) throw notFound();
  if (row.expiresAt <= context.services.clock.now()) {
    throw new DomainError('not_found', 'documents.upload_expired');
  }
  return row;
}

async function acceptedOf(context: Context, row: ResumableUploadRow): Promise<number> {
  if (row.postedDocumentId) return row.length;
  const arrived = await context.services.storage.arrived(row.storageKey);
  return Math.min(arrived ?? 0, row.length - 1);
}

/** What its sender may know of it, save how much has arrived. */
export function shownOf(row: ResumableUploadRow): Omit<ResumableUpload, 'offset'> {
  const { id, length, fields: metadata, postedDocumentId, expiresAt } = row;
  return { id, length, metadata, postedDocumentId, lastPieceAt: new Date(expiresAt.getTime() - lifeMs) };
}
