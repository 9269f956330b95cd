import { integer, jsonb, pgSchema, text } from 'drizzle-orm/pg-core';
import { idColumn, instant } from './columns.ts';

// The tables of the job queues as far as the portal looks at them. pg-boss makes and changes them: they are no part
// of our own schema, and no migration of ours touches them.
const pgboss = pgSchema('pgboss');

export const jobQueues = pgboss.table('queue', { name: text('name').notNull() });

export const jobs = pgboss.table('job', {
  id: idColumn('job')('id').notNull(),
  name: text('name').notNull(),
  state: text('state', {
    enum: ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'],
  }).notNull(),
  data: jsonb('data').$type<Record<string, unknown>>(),
  retryCount: integer('retry_count').notNull(),
  retryLimit: integer('retry_limit').notNull(),
  startAfter: instant('start_after').notNull(),
  createdOn: instant('created_on').notNull(),
  completedOn: instant('completed_on'),
});
