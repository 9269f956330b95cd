import { asSystem } from '@portal/db/transaction';
import { sql } from 'drizzle-orm';
import type { Services } from './context.ts';

/** Mails older than this are history; the bound also keeps the count on the index of the newest. */
const recentMs = 7 * 86_400_000;

export type VitalSigns = {
  /** Connections of this process: open, open and unused, and requests that wait for one. */
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number };
  /** What the database tells of the portal as a whole; null while it cannot be asked. */
  readonly work: Work | null;
};

type Work = {
  /** Events that no listener has handled yet. */
  readonly outboxWaiting: number;
  /** Seconds since the oldest of them occurred; 0 without any. */
  readonly outboxOldestSeconds: number;
  /** Seconds since a worker was last heard of; null when none ever was. */
  readonly heartbeatSeconds: number | null;
  /** Mails of the last seven days that wait to be sent, and those that were given up. */
  readonly mailsQueued: number;
  readonly mailsFailed: number;
};

/** What somebody who watches the portal wants to know at a glance. Numbers only, nothing of any partner. */
export async function readVitalSigns(services: Services): Promise<VitalSigns> {
  const { totalCount: total, idleCount: idle, waitingCount: waiting } = services.database.pool;
  const work = await readWork(services).catch(() => null);
  return { pool: { total, idle, waiting }, work };
}

async function readWork(services: Services): Promise<Work> {
  const now = services.clock.now();
  const recent = new Date(now.getTime() - recentMs);
  const row = await asSystem(services.database, async (tx) => {
    const { rows } = await tx.execute<Record<string, string | null>>(sql`
      select waiting.n as waiting, waiting.oldest, beat.seen, mail.queued, mail.failed
      from (select count(*) as n, extract(epoch from min(occurred_at)) as oldest
              from outbox where handled_at is null) waiting,
           (select extract(epoch from max(seen_at)) as seen from worker_heartbeats) beat,
           (select count(*) filter (where state = 'queued') as queued,
                   count(*) filter (where state = 'failed') as failed
              from mails where created_at >= ${recent}) mail`);
    return rows[0] ?? {};
  });
  const secondsSince = (epoch: string) => Math.max(0, now.getTime() / 1000 - Number(epoch));
  return {
    outboxWaiting: Number(row.waiting ?? 0),
    outboxOldestSeconds: row.oldest ? secondsSince(row.oldest) : 0,
    heartbeatSeconds: row.seen ? secondsSince(row.seen) : null,
    mailsQueued: Number(row.queued ?? 0),
    mailsFailed: Number(row.failed ?? 0),
  };
}
