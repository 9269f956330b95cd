import { personStates } from '@portal/domain/accounts/person';
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { changeable, idColumn, instant } from '../columns.ts';
import { wordCheck } from '../word-check.ts';
import { organisations } from './organisations.ts';

/** Everybody with an account. One current organisation; the address is the name to sign in with. */
export const people = pgTable(
  'people',
  {
    id: idColumn('person')('id').primaryKey(),
    organisationId: idColumn('organisation')('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Folded to lower case by the input schema. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    state: text('state', { enum: personStates }).notNull(),
    duties: text('duties').array().notNull().default([]),
    isDelegate: boolean('is_delegate').notNull().default(false),
    locale: text('locale').notNull().default('en'),
    timeZone: text('time_zone').notNull().default('UTC'),
    ...changeable,
  },
  (table) => [
    uniqueIndex('people_email').on(table.email),
    index('people_organisation').on(table.organisationId),
    wordCheck('people_state', table.state, personStates),
  ],
);

/** Apart from `people`, so that no list of people can ever carry a password's hash. */
export const credentials = pgTable('credentials', {
  personId: idColumn('person')('person_id')
    .primaryKey()
    .references(() => people.id),
  passwordHash: text('password_hash').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** Sessions of sign-in. The key is the SHA-256 of what the cookie holds: a copy of this table opens nothing. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: text('id').primaryKey(),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** End when idle; moved on by use, never beyond the absolute end. */
    expiresAt: instant('expires_at').notNull(),
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    userAgent: text('user_agent').notNull().default(''),
  },
  (table) => [index('auth_sessions_person').on(table.personId)],
);

/** Counters of the rate limiter, in the shape that its library wants; shared by all processes. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  /** Milliseconds since 1970, as the library writes them. */
  expire: bigint('expire', { mode: 'number' }),
});

/** One-time tokens of the operator's command line, hashed. */
export const setupTokens = pgTable('setup_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});
