import { authSessions, rateLimits, wrongPasswords } from '@portal/db/schema/accounts';
import { idempotencyKeys, workerHeartbeats } from '@portal/db/schema/audit';
import { blobs } from '@portal/db/schema/documents';
import { notices } from '@portal/db/schema/notifications';
import { asSystem } from '@portal/db/transaction';
import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { Services } from './context.ts';

const dayMs = 86_400_000;

/** Says that the worker is there; the readiness probe listens for it. */
export async function beat(services: Services, name: string): Promise<void> {
  const seenAt = services.clock.now();
  await asSystem(services.database, async (tx) => {
    const known = await tx
      .update(workerHeartbeats)
      .set({ seenAt })
      .where(eq(workerHeartbeats.name, name))
      .returning();
    if (known.length === 0) await tx.insert(workerHeartbeats).values({ name, seenAt }).onConflictDoNothing();
  });
}

/**
 * Removes what is past its time: keys of commands after a day, ended sessions, counters of guesses, wrong passwords
 * of a year ago, notices that were told a month ago, applications of a week ago that nobody confirmed, room and temporary files of uploads that a crash
 * left behind, and blobs that never got a row (decision record 14).
 */
export async function sweep(services: Services): Promise<{ uploads: number; files: number; blobs: number }> {
  const before = new Date(services.clock.now().getTime() - dayMs);
  const uploads = await asSystem(services.database, async (tx) => {
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before));
    await tx.delete(notices).where(lt(notices.settledAt, new Date(before.getTime() - 30 * dayMs)));
    await tx.delete(authSessions).where(lt(authSessions.expiresAt, before));
    await tx.delete(rateLimits).where(lt(rateLimits.expire, services.clock.now().getTime()));
    await tx
      .delete(wrongPasswords)
      .where(lt(wrongPasswords.lastAt, new Date(before.getTime() - 365 * dayMs)));
    await tx.execute(sql`select app.sweep_applications(${new Date(before.getTime() - 6 * dayMs)})`);
    const { rows } = await tx.execute<{ n: number }>(sql`select app.sweep_uploads(${before}) as n`);
    return Number(rows[0]?.n ?? 0);
  });
  const files = await services.storage.sweepIncoming(before);
  let orphans = 0;
  for await (const key of services.storage.keptBefore(before)) {
    const rows = await asSystem(services.database, (tx) =>
      tx
        .select({ key: blobs.storageKey })
        .from(blobs)
        .where(inArray(blobs.storageKey, [key])),
    );
    if (rows.length > 0) continue;
    await services.storage.discard({ key });
    orphans += 1;
  }
  return { uploads, files, blobs: orphans };
}
