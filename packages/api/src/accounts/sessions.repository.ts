import { defineRead, param } from '@portal/db/read';
import { authSessions } from '@portal/db/schema/accounts';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, desc, eq, sql } from 'drizzle-orm';
import { me } from '../spaces/index.ts';

export const readSessionFacts = defineRead('accounts.sessionFacts', (db) =>
  db
    .select({ personId: authSessions.personId })
    .from(authSessions)
    .where(eq(authSessions.ref, param('id', authSessions.ref))),
);

/** Where I am signed in, the latest use first. */
export const readMySessions = defineRead('accounts.mySessions', (db) =>
  db
    .select({
      id: authSessions.ref,
      createdAt: authSessions.createdAt,
      lastSeenAt: authSessions.lastSeenAt,
      expiresAt: authSessions.expiresAt,
      userAgent: authSessions.userAgent,
    })
    .from(authSessions)
    .where(and(eq(authSessions.personId, me), sql`${authSessions.expiresAt} > ${sql.placeholder('now')}`))
    .orderBy(desc(authSessions.lastSeenAt)),
);

/** Ends one session; the owner is asked again in the statement. */
export function removeSession(
  tx: ScopedTx,
  { id, personId }: { id: Id<'session'>; personId: Id<'person'> },
): Promise<unknown[]> {
  return tx
    .delete(authSessions)
    .where(and(eq(authSessions.ref, id), eq(authSessions.personId, personId)))
    .returning({ ref: authSessions.ref });
}
