import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { type Checksum, ChecksumMismatch, isDiskFull } from '@portal/platform/storage';
import type { Context } from '../core/context.ts';
import { asMe } from './as-me.ts';
import { type ResumableUploadRow, saveExpiry, savePosted } from './resumable-uploads.repository.ts';
import { dropUpload, lifeMs, livingRow, type ResumableUpload, shownOf } from './resumable-uploads.ts';
import { readMetadata } from './upload-metadata.ts';
import { releaseRoom } from './upload-room.ts';
import { describeFile, postFiles, spaceOfTarget } from './upload-target.ts';

/**
 * Takes a piece. With the last one the document is posted, in the same way as from a form: the last byte is
 * accepted only together with its posting, so a crash between the two asks for that byte again.
 * @throws DomainError as posting does; `documents.checksum_mismatch`, `documents.disk_full`.
 */
export async function appendToUpload(
  context: Context,
  id: Id<'upload'>,
  piece: { offset: number; source: AsyncIterable<Buffer>; checksum: Checksum | undefined },
): Promise<ResumableUpload> {
  const { storage, clock } = context.services;
  const row = await livingRow(context, id);
  const { target } = readMetadata(row.fields);
  await spaceOfTarget(context, target);
  let size: number;
  try {
    size = await storage.append(row.storageKey, piece.offset, piece.source, piece.checksum);
  } catch (error) {
    if (error instanceof ChecksumMismatch) {
      throw new DomainError('invalid_input', 'documents.checksum_mismatch');
    }
    if (isDiskFull(error)) throw new DomainError('limit_exceeded', 'documents.disk_full');
    throw error;
  } finally {
    const expiresAt = new Date(clock.now().getTime() + lifeMs);
    await asMe(context, (tx) => saveExpiry(tx, id, expiresAt));
  }
  if (size < row.length) return { ...shownOf(row), offset: size };
  const postedDocumentId = await post(context, row);
  return { ...shownOf(row), offset: row.length, postedDocumentId };
}

async function post(context: Context, row: ResumableUploadRow): Promise<Id<'document'>> {
  const { storage, fault } = context.services;
  const { target, fields, fileName } = readMetadata(row.fields);
  try {
    const received = await storage.seal(row.storageKey);
    const file = await describeFile(received, fileName);
    await storage.keep(received);
    fault('after_keep');
    const [posted] = await postFiles(context, target, fields, { files: [file], uploadId: row.id });
    if (!posted) throw new Error('a file was posted and no document came of it');
    // A retry with the key of an earlier one got its answer: what it brought along is not needed.
    if (await releaseRoom(context, row.id)) {
      await storage.discard(received);
      await asMe(context, (tx) => savePosted(tx, row.id, posted));
    }
    return posted;
  } catch (error) {
    if (isFinal(error)) await dropUpload(context, row);
    throw error;
  }
}

/** Whether sending again could not help: the portal said no, and not only to this session or at this moment. */
function isFinal(error: unknown): boolean {
  return error instanceof DomainError && error.kind !== 'unauthenticated' && error.kind !== 'limit_exceeded';
}
