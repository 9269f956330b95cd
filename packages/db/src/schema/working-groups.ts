import { date, pgTable, text } from 'drizzle-orm/pg-core';
import { idColumn } from '../columns.ts';
import { people } from './accounts.ts';
import { spaces } from './spaces.ts';

/** What a working group has beyond a space. Read only through its space, whose policy it shares. */
export const workingGroups = pgTable('working_groups', {
  spaceId: idColumn('space')('space_id')
    .primaryKey()
    .references(() => spaces.id),
  purpose: text('purpose').notNull(),
  endsOn: date('ends_on', { mode: 'string' }).notNull(),
  proposedBy: idColumn('person')('proposed_by')
    .notNull()
    .references(() => people.id),
  declineReason: text('decline_reason'),
});
