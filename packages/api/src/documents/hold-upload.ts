import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { type Id, newId, uuidFromId } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { asMe } from './as-me.ts';
import {
  askForHandOver,
  findMyResumableUpload,
  removeHold,
  saveHold,
} from './resumable-uploads.repository.ts';

/** A process that dies holds a file for this long at most. */
const holdMs = 3_000;
const renewMs = 1_000;
const retryMs = 200;
/** Longer than a living holder needs to let go, and than a dead one keeps it. */
const waitMs = 8_000;

/**
 * Holds a file in pieces so that nobody else writes to it, at any process. Whoever holds it already is asked to stop:
 * a sender whose connection broke unnoticed comes back with a new one.
 *
 * @param wanted called once when another request asks for the file.
 * @returns what lets go.
 * @throws DomainError `documents.upload_held` when the holder goes on; `common.not_found`.
 */
export async function holdUpload(
  context: Context,
  id: Id<'upload'>,
  wanted: () => void,
): Promise<() => Promise<void>> {
  const { services } = context;
  const heldBy = String(uuidFromId('upload', newId('upload', services)));
  const take = () =>
    asMe(context, async (tx) => {
      const now = services.clock.now();
      const held = await saveHold(tx, { id, heldBy, heldUntil: new Date(now.getTime() + holdMs), now });
      if (held) return held;
      if (!(await findMyResumableUpload(tx, id))) throw notFound();
      await askForHandOver(tx, id);
      return null;
    });
  for (let waited = 0; !(await take()); waited += retryMs) {
    if (waited > waitMs) throw new DomainError('conflict', 'documents.upload_held');
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  let asked = false;
  const timer = setInterval(() => {
    take()
      .then((held) => {
        if (asked || held?.handOver === false) return;
        asked = true;
        wanted();
      })
      // A session that has ended or a database that is away: the piece itself finds out.
      .catch(() => {});
  }, renewMs);
  return async () => {
    clearInterval(timer);
    // Where the session has ended meanwhile, the hold ends by itself.
    await asMe(context, (tx) => removeHold(tx, id, heldBy)).catch(() => {});
  };
}
