import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { idColumn, instant } from '../columns.ts';

/** Every mail that the portal wrote, with what became of it. One per event and recipient, whatever is retried. */
export const mails = pgTable(
  'mails',
  {
    id: idColumn('mail')('id').primaryKey(),
    eventId: idColumn('event')('event_id').notNull(),
    template: text('template').notNull(),
    recipient: text('recipient').notNull(),
    recipientId: idColumn('person')('recipient_id'),
    locale: text('locale').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['queued', 'kept', 'sent', 'failed', 'not_entitled'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.eventId, table.template, table.recipient),
    index('mails_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);
