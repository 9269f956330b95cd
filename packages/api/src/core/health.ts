import { knownMigrations } from '@portal/db/known-migrations';
import { workerHeartbeats } from '@portal/db/schema/audit';
import { asSystem } from '@portal/db/transaction';
import { heartbeatMs } from '@portal/domain/admin/job';
import { sql } from 'drizzle-orm';
import type { Services } from './context.ts';

export type Readiness = { readonly ready: boolean; readonly failing: readonly string[] };

/** What `GET /readyz` answers: names of what fails, no details. */
export async function checkReadiness(services: Services): Promise<Readiness> {
  const failing: string[] = [];
  const check = async (part: string, work: () => Promise<boolean>) => {
    try {
      if (!(await work())) failing.push(part);
    } catch {
      failing.push(part);
    }
  };
  await check('storage', async () => {
    await services.storage.check();
    return true;
  });
  await check('database', () =>
    asSystem(services.database, async (tx) => {
      await tx.execute(sql`select 1`);
      return true;
    }),
  );
  if (!failing.includes('database')) {
    await check('migrations', () =>
      asSystem(services.database, async (tx) => {
        const { rows } = await tx.execute<{ n: number }>(
          sql`select count(*)::int as n from drizzle.__drizzle_migrations`,
        );
        return Number(rows[0]?.n) >= knownMigrations();
      }),
    );
    await check('worker', () =>
      asSystem(services.database, async (tx) => {
        const beats = await tx.select().from(workerHeartbeats);
        const now = services.clock.now().getTime();
        return beats.some((beat) => now - beat.seenAt.getTime() < heartbeatMs);
      }),
    );
  }
  return { ready: failing.length === 0, failing };
}
