import { asSystem } from '@portal/db/transaction';
import { documentNumber } from '@portal/domain/documents/document';
import { purgeTrash as purged } from '@portal/domain/documents/documents.events';
import { overdueSince } from '@portal/domain/documents/trash-rules';
import { anonymous } from '@portal/domain/kernel/actor';
import type { Id } from '@portal/domain/kernel/ids';
import { createContext, type Services } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { listOverdue, purgeDocument } from './trash.repository.ts';

const atOnce = 100;

/**
 * The worker's part: destroys what has lain in the trash for too long (decision 150), at most a hundred documents at a
 * time, each in a transaction of its own with its line in the record. Bytes that no version speaks of any more are left
 * to the sweeper, a day later, so that a crash at any point leaves nothing behind. Returns how many it destroyed.
 */
export async function purgeTrash(services: Services): Promise<number> {
  const before = overdueSince(services.clock.now());
  const overdue = await asSystem(services.database, (tx) => listOverdue(tx, before, atOnce));
  let destroyed = 0;
  for (const id of overdue) destroyed += (await purgeOne(services, id, before)) ? 1 : 0;
  return destroyed;
}

async function purgeOne(services: Services, id: Id<'document'>, before: Date): Promise<boolean> {
  const context = createContext(services, { credential: { kind: 'anonymous' } });
  return asSystem(services.database, async (tx) => {
    const gone = await purgeDocument(tx, id, before);
    if (!gone) return false;
    const { spaceId, code, versions, bytes } = gone;
    const { work, emitted } = beginWork(context, tx as never, anonymous);
    work.emit(
      purged({ objectId: id, spaceId }, { number: documentNumber(code, gone.number), versions, bytes }),
    );
    await writeEmitted(context, tx as never, anonymous, emitted);
    for (const key of gone.storageKeys) await services.storage.retire(key, context.now);
    services.fault('purge');
    return true;
  });
}
