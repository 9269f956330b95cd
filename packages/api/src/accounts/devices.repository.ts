import { knownDevices } from '@portal/db/schema/accounts';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, count, eq } from 'drizzle-orm';

type Device = { personId: Id<'person'>; tokenHash: string };

/** Whether somebody has signed in with this browser before. */
export async function isKnownDevice(tx: SystemTx, { personId, tokenHash }: Device): Promise<boolean> {
  const rows = await tx
    .select({ seenAt: knownDevices.seenAt })
    .from(knownDevices)
    .where(and(eq(knownDevices.personId, personId), eq(knownDevices.tokenHash, tokenHash)));
  return rows.length > 0;
}

/** Writes down that somebody signed in with this browser. Gives what is new about it. */
export async function noteDevice(
  tx: SystemTx,
  { personId, tokenHash, now }: Device & { now: Date },
): Promise<'known' | 'first' | 'another'> {
  const seen = await tx
    .update(knownDevices)
    .set({ seenAt: now })
    .where(and(eq(knownDevices.personId, personId), eq(knownDevices.tokenHash, tokenHash)))
    .returning({ seenAt: knownDevices.seenAt });
  if (seen.length > 0) return 'known';
  const [others] = await tx
    .select({ count: count() })
    .from(knownDevices)
    .where(eq(knownDevices.personId, personId));
  await tx.insert(knownDevices).values({ personId, tokenHash, createdAt: now, seenAt: now });
  return others?.count ? 'another' : 'first';
}
