import { tokenScopes } from '@portal/domain/accounts/access-token';
import { accountInvitationStates } from '@portal/domain/accounts/account-invitation';
import { personStates } from '@portal/domain/accounts/person';
import { densities, themes } from '@portal/domain/accounts/preferences';
import { mailPaces } from '@portal/domain/notifications/mail-pace';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
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
    /** Version of the terms that were accepted last; 0 for none. */
    termsVersion: integer('terms_version').notNull().default(0),
    locale: text('locale').notNull().default('en'),
    timeZone: text('time_zone').notNull().default('UTC'),
    theme: text('theme', { enum: themes }).notNull().default('system'),
    density: text('density', { enum: densities }).notNull().default('comfortable'),
    mailPace: text('mail_pace', { enum: mailPaces }).notNull().default('daily'),
    /** Days of their own calendar, both included; a colleague who stands in meanwhile. */
    awayFrom: date('away_from', { mode: 'string' }),
    awayUntil: date('away_until', { mode: 'string' }),
    deputyId: idColumn('person')('deputy_id').references((): AnyPgColumn => people.id),
    ...changeable,
  },
  (table) => [
    uniqueIndex('people_email').on(table.email),
    index('people_organisation').on(table.organisationId),
    wordCheck('people_state', table.state, personStates),
    wordCheck('people_theme', table.theme, themes),
    wordCheck('people_density', table.density, densities),
    wordCheck('people_mail_pace', table.mailPace, mailPaces),
    check('people_away', sql`(away_from is null) = (away_until is null) and away_from <= away_until`),
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
    /** Under which its owner names it; the key would do, but a key is never shown. */
    ref: idColumn('session')('ref').notNull().default(sql`gen_random_uuid()`),
    /** When somebody last proved to be its owner: by a password, a passkey, a code. */
    confirmedAt: instant('confirmed_at').notNull().default(sql`now()`),
    /** Begun or confirmed with something beside the password. */
    secondFactor: boolean('second_factor').notNull().default(false),
  },
  (table) => [
    index('auth_sessions_person').on(table.personId),
    uniqueIndex('auth_sessions_ref').on(table.ref),
  ],
);

/** Counters of the rate limiter, in the shape that its library wants; shared by all processes. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  /** Milliseconds since 1970, as the library writes them. */
  expire: bigint('expire', { mode: 'number' }),
});

/**
 * Wrong passwords in a row since the last right one, for an account from anywhere (no device) and from each browser that
 * its owner is known in. An address without an account is counted alike, by its hash, so that the answers are alike.
 */
export const wrongPasswords = pgTable(
  'wrong_passwords',
  {
    /** The id of a person, or the hash of an address that nobody has. */
    account: text('account').notNull(),
    /** The hash of the device's cookie; empty for everywhere else. */
    device: text('device').notNull(),
    inARow: integer('in_a_row').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.device] })],
);

/** One-time tokens of the operator's command line, hashed. */
export const setupTokens = pgTable('setup_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/**
 * Who asked for a new password, by address: written down whether or not there is such an account, so that the
 * answer takes the same time; the worker finds out (trust.md A9).
 */
export const passwordResetRequests = pgTable(
  'password_reset_requests',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    email: text('email').notNull(),
    requestedAt: instant('requested_at').notNull(),
    handledAt: instant('handled_at'),
  },
  (table) => [index('password_reset_requests_waiting').on(table.position).where(sql`handled_at is null`)],
);

/** Links for a new password, hashed. A newer one, a use, an hour or a changed address ends it (trust.md A19). */
export const passwordResets = pgTable(
  'password_resets',
  {
    id: idColumn('passwordReset')('id').primaryKey(),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    email: text('email').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('password_resets_token').on(table.tokenHash),
    index('password_resets_person').on(table.personId),
  ],
);

/** A new address that waits to be confirmed from its own mailbox. */
export const emailChanges = pgTable(
  'email_changes',
  {
    id: idColumn('emailChange')('id').primaryKey(),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    email: text('email').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('email_changes_token').on(table.tokenHash),
    index('email_changes_person').on(table.personId),
  ],
);

/** The secret of an authenticator app, sealed with the installation's key; counts once it has been confirmed by a code. */
export const authenticators = pgTable('authenticators', {
  personId: idColumn('person')('person_id')
    .primaryKey()
    .references(() => people.id),
  sealedSecret: text('sealed_secret').notNull(),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The last time step of which a code was used: no code counts twice (trust.md A11). */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
});

/** Public keys of passkeys (WebAuthn). */
export const passkeys = pgTable(
  'passkeys',
  {
    id: idColumn('passkey')('id').primaryKey(),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    /** As the authenticator calls it, base64url. */
    credentialId: text('credential_id').notNull(),
    publicKey: text('public_key').notNull(),
    /** Uses, as the authenticator counts them; going back means a copy (trust.md A12). */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull().default([]),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [
    uniqueIndex('passkeys_credential').on(table.credentialId),
    index('passkeys_person').on(table.personId),
  ],
);

/** Codes for the day on which the telephone is lost; hashed, each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
);

/**
 * Something that has to be answered within minutes and once: the second step of signing in (the password was right),
 * or what a passkey has to sign. Bound to the browser that began it by a cookie of which this is the hash.
 */
export const signInChallenges = pgTable('sign_in_challenges', {
  tokenHash: text('token_hash').primaryKey(),
  /** Null while nobody knows who will answer: signing in with a passkey alone. */
  personId: idColumn('person')('person_id').references(() => people.id),
  /** The random bytes that a passkey signs, base64url. */
  bytes: text('bytes').notNull(),
  attempts: integer('attempts').notNull().default(0),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** Browsers in which somebody has signed in before; the key is the hash of a cookie. */
export const knownDevices = pgTable(
  'known_devices',
  {
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.tokenHash] })],
);

/** Personal access tokens for programs, hashed; shown once. */
export const accessTokens = pgTable(
  'access_tokens',
  {
    id: idColumn('accessToken')('id').primaryKey(),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    scope: text('scope', { enum: tokenScopes }).notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('access_tokens_token').on(table.tokenHash),
    index('access_tokens_person').on(table.personId),
    wordCheck('access_tokens_scope', table.scope, tokenScopes),
  ],
);

/** Invitations into an organisation, hashed; each makes one account. */
export const accountInvitations = pgTable(
  'account_invitations',
  {
    id: idColumn('accountInvitation')('id').primaryKey(),
    organisationId: idColumn('organisation')('organisation_id')
      .notNull()
      .references(() => organisations.id),
    email: text('email').notNull(),
    isDelegate: boolean('is_delegate').notNull().default(false),
    duties: text('duties').array().notNull().default([]),
    state: text('state', { enum: accountInvitationStates }).notNull(),
    tokenHash: text('token_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    invitedBy: idColumn('person')('invited_by')
      .notNull()
      .references(() => people.id),
    ...changeable,
  },
  (table) => [
    uniqueIndex('account_invitations_token').on(table.tokenHash),
    uniqueIndex('account_invitations_open')
      .on(table.organisationId, table.email)
      .where(sql`state = 'invited'`),
    wordCheck('account_invitations_state', table.state, accountInvitationStates),
  ],
);
