import { defineRead, param } from '@portal/db/read';
import { mails } from '@portal/db/schema/notifications';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, desc, eq, sql } from 'drizzle-orm';

/** A page of the log, newest first. Subjects and texts are not among its columns: they stay with their readers. */
export const readMailLog = defineRead('notifications.mailLog', (db) =>
  db
    .select({
      id: mails.id,
      template: mails.template,
      recipient: mails.recipient,
      locale: mails.locale,
      state: mails.state,
      attempts: mails.attempts,
      lastError: mails.lastError,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .where(
      and(
        sql`(${sql.placeholder('state')}::text is null or ${mails.state} = ${sql.placeholder('state')}::text)`,
        sql`(${sql.placeholder('template')}::text is null or ${mails.template} = ${sql.placeholder('template')}::text)`,
        sql`(${sql.placeholder('beforeAt')}::timestamptz is null or (${mails.createdAt}, ${mails.id})
          < (${sql.placeholder('beforeAt')}::timestamptz, ${sql.placeholder('beforeId')}::uuid))`,
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(sql.placeholder('limit')),
);

export const readMailFacts = defineRead('notifications.mailFacts', (db) =>
  db
    .select({ state: mails.state })
    .from(mails)
    .where(eq(mails.id, param('id', mails.id))),
);

/** Waits to be sent once more. Nothing happens to one that does not lie failed any more. */
export async function saveQueuedAgain(tx: ScopedTx, id: Id<'mail'>): Promise<unknown[]> {
  return tx
    .update(mails)
    .set({ state: 'queued' })
    .where(and(eq(mails.id, id), eq(mails.state, 'failed')))
    .returning({ id: mails.id });
}
