import { asSystem, type SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, newId } from '@portal/domain/kernel/ids';
import type { Services } from '../core/context.ts';
import { isEntitled } from './entitlement.ts';
import { planMails } from './mail-plan.ts';
import { writeMailText } from './mail-text.ts';
import { findQueuedMail, insertMail } from './mails.repository.ts';
import { insertNotice } from './notices.repository.ts';
import { markHandled, type OutboxRow, takeWaiting } from './outbox.repository.ts';
import type { MailPlan } from './planned-mail.ts';
import {
  findMailSubject,
  listNewsRecipients,
  listRecipients,
  type NewsRecipient,
  type Recipient,
} from './recipients.repository.ts';

const atOnce = 50;

type Options = {
  /**
   * Queues a mail for sending, in the transaction that writes it: a crash can neither lose nor double it.
   * Null where there is no mail server: mails are then kept and shown.
   */
  readonly queue: ((tx: SystemTx, mailId: Id<'mail'>) => Promise<void>) | null;
};

/**
 * Turns waiting events into mails, and news into notices of those who read them once a day: each event in the
 * transaction that marks it as handled, each once per event and recipient, whatever is repeated.
 */
export async function drainOutbox(services: Services, { queue }: Options): Promise<void> {
  await asSystem(services.database, async (tx) => {
    for (const event of await takeWaiting(tx, atOnce)) {
      if (event.name === 'notifications.resendMail') await sendAgain(tx, event, { queue });
      for (const plan of await planMails(tx, event, services.settings)) {
        if (plan.followed) await tellFollowers(services, tx, event, { plan, queue });
        else await tellDirectly(services, tx, event, { plan, queue });
      }
      await markHandled(tx, event.position, services.clock.now());
    }
  });
}

/** A mail that an administrator wants to be tried again goes into the queue like a new one. */
async function sendAgain(tx: SystemTx, event: OutboxRow, { queue }: Options): Promise<void> {
  const mail = await findQueuedMail(tx, idFromUuid('mail', event.objectId));
  if (mail) await queue?.(tx, mail.id);
}

type Planned = Options & { readonly plan: MailPlan };
type Reader = Recipient | { personId: null; name: string; email: string; locale: string };

async function tellDirectly(
  services: Services,
  tx: SystemTx,
  event: OutboxRow,
  planned: Planned,
): Promise<void> {
  const { plan } = planned;
  const readers: Reader[] = [
    ...(await listRecipients(tx, plan.people, plan)),
    ...(plan.address ? [{ personId: null, name: '', email: plan.address, locale: plan.locale ?? 'en' }] : []),
  ];
  for (const reader of readers) await writeMail(services, tx, event, { ...planned, reader });
}

async function tellFollowers(
  services: Services,
  tx: SystemTx,
  event: OutboxRow,
  planned: Planned,
): Promise<void> {
  const { plan } = planned;
  for (const reader of await listNewsRecipients(tx, plan.people)) {
    const pace = paceFor(event, reader);
    if (pace === 'at_once') {
      await writeMail(services, tx, event, { ...planned, reader });
    } else if (pace === 'daily' && (await isEntitled(services, plan, reader.personId))) {
      const { personId } = reader;
      const { eventId, occurredAt: createdAt } = event;
      await insertNotice(tx, {
        id: newId('notice', services),
        eventId,
        personId,
        template: plan.template,
        createdAt,
      });
    }
  }
}

/** The story that is being told happened long ago: its news are kept like its mails and never collected. */
function paceFor(event: OutboxRow, reader: NewsRecipient): NewsRecipient['pace'] {
  return event.quiet === 0 ? reader.pace : 'at_once';
}

async function writeMail(
  services: Services,
  tx: SystemTx,
  event: OutboxRow,
  { plan, queue, reader }: Planned & { reader: Reader },
): Promise<void> {
  const document = event.name.startsWith('documents.') ? event.objectId : null;
  const about = await findMailSubject(tx, { space: event.spaceId, document, actor: event.actorId });
  const entitled = await isEntitled(services, plan, reader.personId);
  const text = entitled ? writeMailText(services, plan, reader, about) : { subject: '', body: '' };
  const id = newId('mail', services);
  const mayBeSent = event.quiet === 0 ? queue : null;
  const state = !entitled ? 'not_entitled' : mayBeSent ? 'queued' : 'kept';
  const isNew = await insertMail(tx, {
    id,
    eventId: event.eventId,
    template: plan.template,
    recipient: reader.email,
    recipientId: reader.personId,
    locale: reader.locale,
    ...text,
    state,
    createdAt: event.occurredAt,
    sentAt: state === 'kept' ? event.occurredAt : null,
  });
  if (isNew && state === 'queued') await mayBeSent?.(tx, id);
}
