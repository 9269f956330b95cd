import { jobQueues, jobs } from '@portal/db/job-tables';
import { defineRead, param } from '@portal/db/read';
import { outbox, workerHeartbeats } from '@portal/db/schema/audit';
import { mails } from '@portal/db/schema/notifications';
import type { ScopedTx } from '@portal/db/transaction';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { and, asc, count, desc, eq, isNull, min, sql } from 'drizzle-orm';

const waiting = sql`${jobs.state} in ('created', 'retry')`;

/** Every queue, with what waits in it (beyond its time, for the oldest), is being done, and was given up. */
export const readQueues = defineRead('admin.queues', (db) =>
  db
    .select({
      name: jobQueues.name,
      waiting: sql<number>`count(*) filter (where ${waiting})::int`,
      active: sql<number>`count(*) filter (where ${jobs.state} = 'active')::int`,
      failed: sql<number>`count(*) filter (where ${jobs.state} = 'failed')::int`,
      oldestAt: sql<Date | null>`min(${jobs.startAfter}) filter (where ${waiting}
        and ${jobs.startAfter} < ${sql.placeholder('now')}::timestamptz)`.mapWith(jobs.startAfter),
    })
    .from(jobQueues)
    .leftJoin(jobs, eq(jobs.name, jobQueues.name))
    // Queues of the library itself begin with two underscores.
    .where(sql`${jobQueues.name} not like '\\_\\_%'`)
    .groupBy(jobQueues.name)
    .orderBy(asc(jobQueues.name)),
);

export const readOutboxBacklog = defineRead('admin.outboxBacklog', (db) =>
  db
    .select({ waiting: count(), oldestAt: min(outbox.occurredAt) })
    .from(outbox)
    .where(isNull(outbox.handledAt)),
);

export const readWorkers = defineRead('admin.workers', (db) =>
  db.select().from(workerHeartbeats).orderBy(asc(workerHeartbeats.name)),
);

/** The newest that were given up; what they are about stays in the database. */
export const readFailedJobs = defineRead('admin.failedJobs', (db) =>
  db
    .select({
      id: jobs.id,
      queue: jobs.name,
      state: jobs.state,
      failedAt: jobs.completedOn,
      attempts: sql<number>`${jobs.retryCount} + 1`,
    })
    .from(jobs)
    .where(sql`${jobs.state} = 'failed'`)
    .orderBy(desc(jobs.completedOn), desc(jobs.id))
    .limit(50),
);

export const readJobFacts = defineRead('admin.jobFacts', (db) =>
  db
    .select({ id: jobs.id, queue: jobs.name, state: jobs.state })
    .from(jobs)
    .where(eq(jobs.id, param('id', jobs.id))),
);

/** Has a job done once more, now. Nothing is saved when it is no longer one that failed. */
export function saveRetry(
  tx: ScopedTx,
  job: { id: Id<'job'>; queue: string; now: Date },
): Promise<{ data: Record<string, unknown> | null }[]> {
  return tx
    .update(jobs)
    .set({
      state: 'retry',
      retryLimit: sql`${jobs.retryLimit} + 1`,
      startAfter: job.now,
      completedOn: null,
    })
    .where(and(eq(jobs.name, job.queue), eq(jobs.id, job.id), eq(jobs.state, 'failed')))
    .returning({ data: jobs.data });
}

/** A mail that was given up waits to be sent again; one that was sent, or is meant for nobody any more, stays. */
export async function reviveMail(tx: ScopedTx, mailId: unknown): Promise<void> {
  if (typeof mailId !== 'string' || uuidFromId('mail', mailId) === null) return;
  await tx
    .update(mails)
    .set({ state: 'queued' })
    .where(and(eq(mails.id, mailId as Id<'mail'>), eq(mails.state, 'failed')));
}
