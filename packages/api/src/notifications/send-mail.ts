import { asSystem } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import type { Mailer } from '@portal/platform/mailer';
import type { Services } from '../core/context.ts';
import { isEntitled } from './entitlement.ts';
import { planMails } from './mail-plan.ts';
import { findQueuedMail, type Mail, saveAttempt } from './mails.repository.ts';
import { findEvent } from './outbox.repository.ts';
import { listRecipients } from './recipients.repository.ts';

/**
 * Hands one mail over. Sent already: nothing happens; no longer meant for its recipient: it is emptied instead.
 * Throws what the server said, so that the job is tried again.
 */
export async function sendMail(services: Services, mailer: Mailer, id: Id<'mail'>): Promise<void> {
  const { database, clock } = services;
  const mail = await asSystem(database, (tx) => findQueuedMail(tx, id));
  if (!mail) return;
  if (!(await isStillMeant(services, mail))) {
    await asSystem(database, (tx) => saveAttempt(tx, id, { state: 'not_entitled', subject: '', body: '' }));
    return;
  }
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

/** Planned once more from its event: who left, was removed or has stopped following since, is told nothing. */
async function isStillMeant(services: Services, mail: Mail): Promise<boolean> {
  const { database, settings } = services;
  const plan = await asSystem(database, async (tx) => {
    const event = await findEvent(tx, mail.eventId);
    if (!event) return null;
    const found = (await planMails(tx, event, settings)).find((each) => each.template === mail.template);
    if (!found || mail.recipientId === null) return found ?? null;
    const recipients = await listRecipients(tx, found.people, found);
    return recipients.some((each) => each.personId === mail.recipientId) ? found : null;
  });
  return plan !== null && isEntitled(services, plan, mail.recipientId);
}

/** A mail that could not be sent after all tries. */
export async function giveUpMail(services: Services, id: Id<'mail'>): Promise<void> {
  await asSystem(services.database, (tx) => saveAttempt(tx, id, { state: 'failed' }));
  services.log.error({ mail: id }, 'a mail could not be sent');
}
