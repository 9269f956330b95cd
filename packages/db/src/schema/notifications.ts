import { mailStates } from '@portal/domain/notifications/mail-state';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { idColumn, instant } from '../columns.ts';

/**
 * Every mail that the portal wrote, with what became of it. One per event and recipient, whatever is retried; a digest
 * belongs to no event but to a day of its reader.
 */
export const mails = pgTable(
  'mails',
  {
    id: idColumn('mail')('id').primaryKey(),
    eventId: idColumn('event')('event_id'),
    digestOn: date('digest_on'),
    template: text('template').notNull(),
    recipient: text('recipient').notNull(),
    recipientId: idColumn('person')('recipient_id'),
    locale: text('locale').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: mailStates }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.eventId, table.template, table.recipient),
    uniqueIndex('mails_digest').on(table.recipientId, table.digestOn).where(sql`digest_on is not null`),
    check('mails_cause', sql`(event_id is null) <> (digest_on is null)`),
    index('mails_recipient').on(table.recipientId, table.createdAt, table.id),
    index('mails_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);

/** News that waits for somebody's next digest: ids only, the words are made when it is written. */
export const notices = pgTable(
  'notices',
  {
    id: idColumn('notice')('id').primaryKey(),
    eventId: idColumn('event')('event_id').notNull(),
    personId: idColumn('person')('person_id').notNull(),
    template: text('template').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When it was told, or found to be told no longer. */
    settledAt: instant('settled_at'),
    /** The digest that tells it; null while it waits, and for what nobody is told. */
    mailId: idColumn('mail')('mail_id'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.eventId, table.personId),
    index('notices_waiting').on(table.personId, table.createdAt).where(sql`settled_at is null`),
    index('notices_mail').on(table.mailId).where(sql`mail_id is not null`),
  ],
);
