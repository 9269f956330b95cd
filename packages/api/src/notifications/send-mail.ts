import { asSystem, type SystemTx } from '@portal/db/transaction';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { Mailer } from '@portal/platform/mailer';
import type { Services } from '../core/context.ts';
import { readDigestLines } from './digest-lines.ts';
import { isEntitled } from './entitlement.ts';
import { planMails } from './mail-plan.ts';
import { type MailText, unsubscribeLink, writeDigestText } from './mail-text.ts';
import { findQueuedMail, type Mail, saveAttempt } from './mails.repository.ts';
import { listNoticesOf } from './notices.repository.ts';
import { findEvent } from './outbox.repository.ts';
import { planStillFor } from './plan-news.ts';
import { type MailPlan, withSecret } from './planned-mail.ts';
import { listNewsRecipients, listRecipients } from './recipients.repository.ts';
import type { Unsubscribed } from './unsubscribe-token.ts';

/** What goes out now, and what its reader can end by one click; null for what is no news. */
type Meant = {
  /** As it is stored, and as it goes out: with the secret of its link. */
  readonly text: MailText;
  readonly sent: string;
  readonly way: Unsubscribed | null;
};

/**
 * Hands one mail over. Sent already: nothing happens; no longer meant for its recipient: it is emptied instead.
 * Throws what the server said, so that the job is tried again.
 */
export async function sendMail(services: Services, mailer: Mailer, id: Id<'mail'>): Promise<void> {
  const { database, clock } = services;
  const mail = await asSystem(database, (tx) => findQueuedMail(tx, id));
  if (!mail) return;
  const meant = mail.digestOn === null ? await stillMeant(services, mail) : await digestNow(services, mail);
  if (!meant) {
    await asSystem(database, (tx) => saveAttempt(tx, id, { state: 'not_entitled', subject: '', body: '' }));
    return;
  }
  const { subject, body } = meant.text;
  const unsubscribe =
    meant.way && mail.recipientId ? unsubscribeLink(services, mail.recipientId, meant.way) : undefined;
  try {
    const { recipient, locale } = mail;
    const text = meant.sent;
    await mailer.send({ messageId: id, to: recipient, subject, text, language: locale, unsubscribe });
    await asSystem(database, (tx) =>
      saveAttempt(tx, id, { state: 'sent', sentAt: clock.now(), subject, body }),
    );
  } catch (error) {
    const lastError = String((error as Error).message).slice(0, 500);
    await asSystem(database, (tx) => saveAttempt(tx, id, { lastError }));
    throw error;
  }
}

/** Planned once more from its event: who left, was removed or has stopped following since, is told nothing. */
async function stillMeant(services: Services, mail: Mail): Promise<Meant | null> {
  const { database, settings } = services;
  const plan = await asSystem(database, async (tx) => {
    const event = mail.eventId && (await findEvent(tx, mail.eventId));
    if (!event) return null;
    const plans = await planMails(tx, event, settings);
    if (mail.recipientId === null) return plans.find((each) => each.template === mail.template) ?? null;
    const person = uuidFromId('person', mail.recipientId) as string;
    const found = planStillFor(plans, { template: mail.template, person });
    return found && (await isRecipient(tx, found, mail.recipientId)) ? found : null;
  });
  if (!plan || !(await isEntitled(services, plan, mail.recipientId))) return null;
  return { text: mail, sent: withSecret(mail.body, plan), way: plan.followed ?? null };
}

async function isRecipient(tx: SystemTx, plan: MailPlan, personId: Id<'person'>): Promise<boolean> {
  const recipients = plan.followed
    ? (await listNewsRecipients(tx, plan.people)).filter((each) => each.pace !== 'off')
    : await listRecipients(tx, plan.people, plan);
  return recipients.some((each) => each.personId === personId);
}

/** Written once more from what it tells: what its reader may no longer see is left out, and perhaps nothing is left. */
async function digestNow(services: Services, mail: Mail): Promise<Meant | null> {
  const { recipientId: personId } = mail;
  if (!personId) return null;
  return asSystem(services.database, async (tx) => {
    const [reader] = await listNewsRecipients(tx, [personId]);
    if (!reader || reader.pace === 'off') return null;
    const lines = await readDigestLines(services, tx, {
      personId,
      notices: await listNoticesOf(tx, mail.id),
    });
    if (lines.length === 0) return null;
    const text = writeDigestText(services, { ...reader, locale: mail.locale }, lines);
    return { text, sent: text.body, way: { kind: 'digest' } };
  });
}

/** A mail that could not be sent after all tries. */
export async function giveUpMail(services: Services, id: Id<'mail'>): Promise<void> {
  await asSystem(services.database, (tx) => saveAttempt(tx, id, { state: 'failed' }));
  services.log.error({ mail: id }, 'a mail could not be sent');
}
