import type { Readable } from 'node:stream';
import { cleanFileName, maxFilesAtOnce } from '@portal/domain/documents/document';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { isDiskFull, type Received, TooLarge } from '@portal/platform/storage';
import type { Context } from '../core/context.ts';
import type { StoredFile } from './documents.writes.repository.ts';
import { UploadRoom } from './upload-room.ts';
import { describeFile, postFiles, spaceOfTarget, type UploadTarget } from './upload-target.ts';

/**
 * Files on their way in (decision record 14): authorised and room reserved → streamed to temporary files,
 * hashed on the way → kept → authorised again and made visible in one transaction. Until that commits
 * nothing is visible; `abort` gives everything back, and so does the sweeper after a crash.
 */
export class Upload {
  private readonly files: (StoredFile & { received: Received })[] = [];
  private total = 0;

  private constructor(
    private readonly context: Context,
    private readonly target: UploadTarget,
    private readonly room: UploadRoom,
  ) {}

  /**
   * @param declaredBytes what the sender announces (Content-Length), or null.
   * @throws DomainError as the policy of posting says; `documents.quota_exceeded` when there is no room.
   */
  static async begin(context: Context, target: UploadTarget, declaredBytes: number | null): Promise<Upload> {
    const spaceId = await spaceOfTarget(context, target);
    return new Upload(context, target, await UploadRoom.hold(context, spaceId, declaredBytes));
  }

  /** Asks again whether these files may still come. @throws DomainError as `begin`. */
  async recheck(asOfNow: Context): Promise<void> {
    await spaceOfTarget(asOfNow, this.target);
  }

  /** Takes one file. @throws DomainError `documents.too_large`, `quota_exceeded`, `type_mismatch`, `disk_full`, `too_many_files`. */
  async receive(stream: Readable, rawName: string): Promise<void> {
    const { storage, settings } = this.context.services;
    if (this.files.length >= maxFilesAtOnce) {
      throw new DomainError('limit_exceeded', 'documents.too_many_files', { max: maxFilesAtOnce });
    }
    const fileName = cleanFileName(rawName);
    const before = this.total;
    let received: Received;
    try {
      received = await storage.receive(stream, {
        maxBytes: settings.maxFileBytes,
        onProgress: (size) => {
          this.total = before + size;
          return this.room.growTo(this.total);
        },
      });
    } catch (error) {
      if (error instanceof TooLarge) {
        throw new DomainError('limit_exceeded', 'documents.too_large', { max: settings.maxFileBytes });
      }
      if (isDiskFull(error)) throw new DomainError('limit_exceeded', 'documents.disk_full');
      throw error;
    }
    try {
      this.files.push({ ...(await describeFile(received, fileName)), received });
    } catch (error) {
      await storage.discard(received);
      throw error;
    }
  }

  /** Makes the files visible, with the fields that came beside them. */
  async finish(fields: Record<string, unknown>): Promise<{ documentIds: Id<'document'>[] }> {
    if (this.files.length === 0) {
      throw new DomainError('invalid_input', 'common.invalid_input', {
        fieldErrors: { file: { code: 'documents.no_file', params: {} } },
      });
    }
    try {
      for (const file of this.files) await this.context.services.storage.keep(file.received);
      this.context.services.fault('after_keep');
      const extra = { files: this.files, uploadId: this.room.id };
      const documentIds = await postFiles(this.context, this.target, fields, extra);
      // A retry with the same key got the first answer: what it brought along is not needed.
      if (await this.room.release())
        for (const file of this.files) await this.context.services.storage.discard(file);
      return { documentIds };
    } catch (error) {
      await this.abort();
      throw error;
    }
  }

  /**
   * Gives everything back. Never throws: it runs when something has failed already.
   *
   * Files go only while their room is still held: when the connection broke during the commit, the commit
   * may have happened, and then room is held no more and the files are somebody's. What stays by mistake
   * the sweeper removes.
   */
  async abort(): Promise<void> {
    const { services } = this.context;
    try {
      const nothingCommitted = await this.room.release();
      if (nothingCommitted) for (const file of this.files) await services.storage.discard(file);
    } catch (error) {
      services.log.warn(
        { err: error, upload: this.room.id },
        'an upload that failed is cleared by the sweeper',
      );
    }
  }
}
