import { defineRead, param } from '@portal/db/read';
import { accessTokens } from '@portal/db/schema/accounts';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { me } from '../spaces/index.ts';

export const readAccessTokenFacts = defineRead('accounts.accessTokenFacts', (db) =>
  db
    .select({ personId: accessTokens.personId })
    .from(accessTokens)
    .where(and(eq(accessTokens.id, param('id', accessTokens.id)), isNull(accessTokens.endedAt))),
);

/** My tokens that still work, the newest first. */
export const readMyAccessTokens = defineRead('accounts.myAccessTokens', (db) =>
  db
    .select({
      id: accessTokens.id,
      name: accessTokens.name,
      scope: accessTokens.scope,
      createdAt: accessTokens.createdAt,
      expiresAt: accessTokens.expiresAt,
      lastUsedAt: accessTokens.lastUsedAt,
    })
    .from(accessTokens)
    .where(
      and(
        eq(accessTokens.personId, me),
        isNull(accessTokens.endedAt),
        sql`${accessTokens.expiresAt} > ${sql.placeholder('now')}`,
      ),
    )
    .orderBy(desc(accessTokens.createdAt)),
);

export async function insertAccessToken(
  tx: ScopedTx,
  token: typeof accessTokens.$inferInsert,
): Promise<void> {
  await tx.insert(accessTokens).values(token);
}

/** How many tokens of somebody still work. */
export async function countAccessTokens(tx: ScopedTx, personId: Id<'person'>, now: Date): Promise<number> {
  const [row] = await tx
    .select({ there: count() })
    .from(accessTokens)
    .where(
      and(eq(accessTokens.personId, personId), isNull(accessTokens.endedAt), gt(accessTokens.expiresAt, now)),
    );
  return row?.there ?? 0;
}

export function endAccessTokenOf(
  tx: ScopedTx,
  { id, personId, now }: { id: Id<'accessToken'>; personId: Id<'person'>; now: Date },
): Promise<unknown[]> {
  return tx
    .update(accessTokens)
    .set({ endedAt: now })
    .where(and(eq(accessTokens.id, id), eq(accessTokens.personId, personId), isNull(accessTokens.endedAt)))
    .returning({ id: accessTokens.id });
}

/** Ends everything that programs of somebody hold: on suspension, on leaving. */
export async function endAccessTokensOf(tx: SystemTx, personId: Id<'person'>, now: Date): Promise<void> {
  await tx
    .update(accessTokens)
    .set({ endedAt: now })
    .where(and(eq(accessTokens.personId, personId), isNull(accessTokens.endedAt)));
}
