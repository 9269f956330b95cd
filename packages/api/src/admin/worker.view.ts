import { heartbeatMs } from '@portal/domain/admin/job';

/** A worker, and whether it was heard of lately. */
export function workerViewOf(worker: { name: string; seenAt: Date }, now: Date) {
  return { ...worker, isAlive: now.getTime() - worker.seenAt.getTime() < heartbeatMs };
}
