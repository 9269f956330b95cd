import { asSystem, type SystemTx } from '@portal/db/transaction';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { Context, Settings } from '../core/context.ts';
import { planMails } from './mail-plan.ts';
import { listMails, type Mail } from './mails.repository.ts';
import { findEvent } from './outbox.repository.ts';
import { lacksSecret, withSecret } from './planned-mail.ts';

const shown = 60;

/** The mails of the demonstration, newest first, as they would have gone out. @throws DomainError `not_found` anywhere else. */
export async function listKeptMails({ services: { database, settings } }: Context) {
  if (!settings.demo) throw notFound();
  return asSystem(database, async (tx) => {
    const kept = [];
    for (const mail of await listMails(tx, shown)) {
      const { id, subject, recipient, locale, createdAt } = mail;
      kept.push({ id, subject, body: await wordsOf(tx, mail, settings), recipient, locale, createdAt });
    }
    return kept;
  });
}

/** With the secret of its link while what it opens is still waiting. */
async function wordsOf(tx: SystemTx, { body, eventId, template }: Mail, settings: Settings): Promise<string> {
  if (!lacksSecret(body)) return body;
  const event = eventId && (await findEvent(tx, eventId));
  const plan = event && (await planMails(tx, event, settings)).find((each) => each.template === template);
  return plan ? withSecret(body, plan) : body;
}
