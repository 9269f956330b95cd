import { mails } from '@portal/db/schema/notifications';
import { asSystem } from '@portal/db/transaction';
import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '@portal/domain/kernel/ids';
import type { Mailer } from '@portal/platform/mailer';

import type { Services } from '../core/context.ts';

/** Hands one mail over. Sent already: nothing happens. Throws what the server said, so that the job is tried again. */
export async function sendMail(services: Services, mailer: Mailer, id: Id<'mail'>): Promise<void> {
  const mail = await asSystem(services.database, async (tx) => {
    const [row] = await tx.select().from(mails).where(and(eq(mails.id, id), eq(mails.state, 'queued')));
    return row;
  });
  if (!mail) return;
  try {
    const { recipient, subject, body, locale } = mail;
    await mailer.send({ messageId: id, to: recipient, subject, text: body, language: locale });
    await save(services, id, { state: 'sent', sentAt: services.clock.now() });
  } catch (error) {
    await save(services, id, { lastError: String((error as Error).message).slice(0, 500) });
    throw error;
  }
}

/** A mail that could not be sent after all tries. */
export async function giveUpMail(services: Services, id: Id<'mail'>): Promise<void> {
  await save(services, id, { state: 'failed' });
  services.log.error({ mail: id }, 'a mail could not be sent');
}

async function save(services: Services, id: Id<'mail'>, change: Partial<typeof mails.$inferInsert>): Promise<void> {
  await asSystem(services.database, (tx) =>
    tx
      .update(mails)
      .set({ ...change, attempts: sql`${mails.attempts} + 1` })
      .where(eq(mails.id, id)),
  );
}
