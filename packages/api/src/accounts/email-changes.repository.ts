import { emailChanges, people } from '@portal/db/schema/accounts';
import { organisations } from '@portal/db/schema/organisations';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';

/** The mail domains that an organisation vouches for. */
export async function findDomains(tx: ScopedTx, id: Id<'organisation'>): Promise<readonly string[]> {
  const [row] = await tx
    .select({ domains: organisations.domains })
    .from(organisations)
    .where(eq(organisations.id, id));
  return row?.domains ?? [];
}

/** Ends every open link of a person to a new address. */
export async function endEmailChanges(tx: SystemTx, personId: Id<'person'>, now: Date): Promise<void> {
  await tx
    .update(emailChanges)
    .set({ endedAt: now })
    .where(and(eq(emailChanges.personId, personId), isNull(emailChanges.endedAt)));
}

export async function insertEmailChange(
  tx: SystemTx,
  change: typeof emailChanges.$inferInsert,
): Promise<void> {
  await tx.insert(emailChanges).values(change);
}

/** Whose link this is and where it leads, while it works. */
export async function findEmailChange(
  tx: SystemTx,
  tokenHash: string,
  now: Date,
): Promise<{ personId: Id<'person'>; email: string } | null> {
  const [row] = await tx
    .select({ personId: emailChanges.personId, email: emailChanges.email })
    .from(emailChanges)
    .where(
      and(
        eq(emailChanges.tokenHash, tokenHash),
        isNull(emailChanges.endedAt),
        gt(emailChanges.expiresAt, now),
      ),
    );
  return row ?? null;
}

/** Uses a link up: the condition makes it single use. */
export async function spendEmailChange(tx: SystemTx, tokenHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(emailChanges)
    .set({ endedAt: now })
    .where(and(eq(emailChanges.tokenHash, tokenHash), isNull(emailChanges.endedAt)))
    .returning({ id: emailChanges.id });
  return rows.length > 0;
}

/** Moves an account to another address. */
export async function saveEmail(
  tx: ScopedTx,
  { personId, email, now }: { personId: Id<'person'>; email: string; now: Date },
): Promise<void> {
  await tx
    .update(people)
    .set({ email, revision: sql`${people.revision} + 1`, updatedAt: now })
    .where(eq(people.id, personId));
}
