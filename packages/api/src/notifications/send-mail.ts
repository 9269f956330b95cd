import { asSystem } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import type { Mailer } from '@portal/platform/mailer';
import type { Services } from '../core/context.ts';
import { findQueuedMail, saveAttempt } from './mails.repository.ts';

/** Hands one mail over. Sent already: nothing happens. Throws what the server said, so that the job is tried again. */
export async function sendMail(services: Services, mailer: Mailer, id: Id<'mail'>): Promise<void> {
  const { database, clock } = services;
  const mail = await asSystem(database, (tx) => findQueuedMail(tx, id));
  if (!mail) return;
  try {
    const { recipient, subject, body, locale } = mail;
    await mailer.send({ messageId: id, to: recipient, subject, text: body, language: locale });
    await asSystem(database, (tx) => saveAttempt(tx, id, { state: 'sent', sentAt: clock.now() }));
  } catch (error) {
    const lastError = String((error as Error).message).slice(0, 500);
    await asSystem(database, (tx) => saveAttempt(tx, id, { lastError }));
    throw error;
  }
}

/** A mail that could not be sent after all tries. */
export async function giveUpMail(services: Services, id: Id<'mail'>): Promise<void> {
  await asSystem(services.database, (tx) => saveAttempt(tx, id, { state: 'failed' }));
  services.log.error({ mail: id }, 'a mail could not be sent');
}
