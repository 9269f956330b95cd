import { asSystem } from '@portal/db/transaction';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { listMails } from './mails.repository.ts';

const shown = 60;

/** The mails of the demonstration, newest first. @throws DomainError `not_found` anywhere else. */
export async function listKeptMails(context: Context) {
  const { services } = context;
  if (!services.settings.demo) throw notFound();
  const rows = await asSystem(services.database, (tx) => listMails(tx, shown));
  return rows.map(({ id, subject, body, recipient, locale, createdAt }) => ({
    id,
    subject,
    body,
    recipient,
    locale,
    createdAt,
  }));
}
