import { asSystem, withActor } from '@portal/db/transaction';
import { maxFilesAtOnce } from '@portal/domain/documents/document';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { type Id, newId } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { personOf } from '../core/person-of.ts';
import { insertUpload, releaseUpload, reserve } from './documents.writes.repository.ts';

/** Room is reserved in steps of this size when a sender does not say how much is coming, or says too little. */
const stepBytes = 64 * 1024 * 1024;

/** Room that a space holds for files on their way, so that two large uploads cannot both be the last to fit. */
export class UploadRoom {
  private reserved = 0;

  private constructor(
    private readonly context: Context,
    private readonly spaceId: Id<'space'>,
    readonly id: Id<'upload'>,
  ) {}

  /**
   * @param declaredBytes what the sender announces, or null.
   * @throws DomainError `documents.quota_exceeded` when there is no room.
   */
  static async hold(
    context: Context,
    spaceId: Id<'space'>,
    declaredBytes: number | null,
  ): Promise<UploadRoom> {
    const { services, credential, now } = context;
    const room = new UploadRoom(context, spaceId, newId('upload', services));
    await withActor(services.database, credential, async (tx, actor) => {
      if (!actor) throw new DomainError('unauthenticated', 'common.sign_in_first');
      const { personId } = personOf(actor);
      await insertUpload(tx, { id: room.id, spaceId, personId, storageKey: '', now });
    });
    try {
      await room.reserveUpTo(declaredBytes ?? stepBytes);
    } catch (error) {
      await room.release();
      throw error;
    }
    return room;
  }

  /** Reserves more where so many bytes have arrived that the room is used up. @throws as `hold`. */
  growTo(bytes: number): Promise<void> | undefined {
    return bytes > this.reserved ? this.reserveUpTo(bytes + stepBytes) : undefined;
  }

  /** Gives the room back. True when it was still held: when nothing came of the upload. */
  release(): Promise<boolean> {
    return releaseRoom(this.context, this.id);
  }

  private async reserveUpTo(bytes: number): Promise<void> {
    const { services, credential } = this.context;
    // More than this can never arrive.
    const most = (services.settings.maxFileBytes + 1) * maxFilesAtOnce;
    const more = Math.min(bytes, most) - this.reserved;
    if (more <= 0) return;
    const quota = services.settings.spaceQuotaBytes;
    const ok = await withActor(services.database, credential, (tx) =>
      reserve(tx, { id: this.id, spaceId: this.spaceId, bytes: more, quota }),
    );
    if (!ok) throw new DomainError('limit_exceeded', 'documents.quota_exceeded', {});
    this.reserved += more;
  }
}

/** Gives back the room of an upload that came to nothing. True when it was still held. */
export function releaseRoom({ services }: Context, id: Id<'upload'>): Promise<boolean> {
  return asSystem(services.database, (tx) => releaseUpload(tx, id));
}
