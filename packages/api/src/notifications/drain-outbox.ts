import { asSystem, type SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { newId } from '@portal/domain/kernel/ids';
import { catalogueOf } from '@portal/messages/catalogues';
import { isLocale } from '@portal/messages/locales';
import { createTranslator } from '@portal/messages/translate';
import type { Services } from '../core/context.ts';
import { isEntitled } from './entitlement.ts';
import { type MailPlan, planMails } from './mail-plan.ts';
import { insertMail } from './mails.repository.ts';
import { markHandled, type OutboxRow, takeWaiting } from './outbox.repository.ts';
import { findMailSubject, listRecipients, type Recipient } from './recipients.repository.ts';

const atOnce = 50;

type Options = {
  /**
   * Queues a mail for sending, in the transaction that writes it: a crash can neither lose nor double it.
   * Null where there is no mail server: mails are then kept and shown.
   */
  readonly queue: ((tx: SystemTx, mailId: Id<'mail'>) => Promise<void>) | null;
};

/**
 * Turns waiting events into mails: each event in the transaction that marks it as handled, each mail once
 * per event and recipient, whatever is repeated.
 */
export async function drainOutbox(services: Services, { queue }: Options): Promise<void> {
  await asSystem(services.database, async (tx) => {
    for (const event of await takeWaiting(tx, atOnce)) {
      for (const plan of await planMails(tx, event, services.settings)) {
        await writeMails(services, tx, event, plan, event.quiet === 0 ? queue : null);
      }
      await markHandled(tx, event.position, services.clock.now());
    }
  });
}

async function writeMails(
  services: Services,
  tx: SystemTx,
  event: OutboxRow,
  plan: MailPlan,
  queue: Options['queue'],
): Promise<void> {
  const document = event.name.startsWith('documents.') ? event.objectId : null;
  const about = await findMailSubject(tx, { space: event.spaceId, document, actor: event.actorId });
  const recipients: (Recipient | { personId: null; name: string; email: string; locale: string })[] = [
    ...(await listRecipients(tx, plan.people, plan)),
    ...(plan.address ? [{ personId: null, name: '', email: plan.address, locale: plan.locale ?? 'en' }] : []),
  ];
  for (const recipient of recipients) {
    const entitled = await isEntitled(services, plan, recipient.personId);
    const { subject, body } = write(services, plan, recipient, about);
    const id = newId('mail', services);
    const state = !entitled ? 'not_entitled' : queue ? 'queued' : 'kept';
    const isNew = await insertMail(tx, {
      id,
      eventId: event.eventId,
      template: plan.template,
      recipient: recipient.email,
      recipientId: recipient.personId,
      locale: recipient.locale,
      subject: entitled ? subject : '',
      body: entitled ? body : '',
      state,
      createdAt: event.occurredAt,
      sentAt: state === 'kept' ? event.occurredAt : null,
    });
    if (isNew && state === 'queued') await queue?.(tx, id);
  }
}

function write(
  { settings }: Services,
  plan: MailPlan,
  recipient: { name: string; locale: string },
  about: { group: string; number: string | null; code: string; actor: string },
): { subject: string; body: string } {
  const locale = isLocale(recipient.locale) ? recipient.locale : 'en';
  const { t, lookUp } = createTranslator(locale, catalogueOf(locale), { strict: false });
  const number = about.number === null ? '' : `${about.code}-${about.number.padStart(3, '0')}`;
  const params = { group: about.group, actor: about.actor, number };
  const text = (part: string) => lookUp(`notifications.${plan.template}.${part}`, params) ?? '';
  return {
    subject: text('subject'),
    body: [
      ...(recipient.name ? [t('notifications.mail.greeting', { name: recipient.name })] : []),
      text('body'),
      `${t('notifications.mail.open')}: ${settings.publicUrl}${plan.link}`,
      t('notifications.mail.why', { reason: text('reason') }),
      t('notifications.mail.signature', { brand: settings.brandName, host: settings.hostOrganisation }),
    ].join('\n\n'),
  };
}
