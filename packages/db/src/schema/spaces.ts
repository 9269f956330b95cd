import { invitationStates } from '@portal/domain/spaces/invitation.lifecycle';
import { joinRequestStates } from '@portal/domain/spaces/join-request.lifecycle';
import { labels, spaceRoles, spaceStates, visibilities } from '@portal/domain/spaces/space';
import { spaceKindNames } from '@portal/domain/spaces/space-kinds';
import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { changeable, idColumn, instant } from '../columns.ts';
import { wordCheck } from '../word-check.ts';
import { people } from './accounts.ts';
import { organisations } from './organisations.ts';

export const themes = pgTable('themes', {
  id: idColumn('theme')('id').primaryKey(),
  key: text('key').notNull().unique(),
  names: jsonb('names').$type<Record<string, string>>().notNull(),
  position: integer('position').notNull(),
});

/**
 * A working group, later also a project, proposal or summit: what has members, a scope and a library.
 * `scope_key`, `members_key`, `keepers_key` and the counts are kept by the database itself.
 */
export const spaces = pgTable(
  'spaces',
  {
    id: idColumn('space')('id').primaryKey(),
    kind: text('kind', { enum: spaceKindNames as [string, ...string[]] }).notNull(),
    /** Stands before the numbers of its documents. Not unique: a clash would tell of a hidden space. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    themeId: idColumn('theme')('theme_id')
      .notNull()
      .references(() => themes.id),
    visibility: text('visibility', { enum: visibilities }).notNull(),
    state: text('state', { enum: spaceStates }).notNull(),
    defaultLabel: text('default_label', { enum: labels }).notNull(),
    scopeKey: integer('scope_key').notNull().default(0),
    membersKey: integer('members_key').notNull().default(0),
    keepersKey: integer('keepers_key').notNull().default(0),
    peopleCount: integer('people_count').notNull().default(0),
    /** Country → number of organisations. Counts, never names: strangers may read them. */
    countries: jsonb('countries').$type<Record<string, number>>().notNull().default({}),
    organisationsCount: integer('organisations_count').notNull().default(0),
    nextNumber: integer('next_number').notNull().default(1),
    quotaBytes: bigint('quota_bytes', { mode: 'number' }),
    usedBytes: bigint('used_bytes', { mode: 'number' }).notNull().default(0),
    reservedBytes: bigint('reserved_bytes', { mode: 'number' }).notNull().default(0),
    ...changeable,
  },
  (table) => [
    index('spaces_name').on(table.nameKey, table.id),
    wordCheck('spaces_kind', table.kind, spaceKindNames),
    wordCheck('spaces_visibility', table.visibility, visibilities),
    wordCheck('spaces_state', table.state, spaceStates),
    wordCheck('spaces_default_label', table.defaultLabel, labels),
  ],
);

/**
 * An audience, as one small number that fits into arrays. Two rows are everybody's (1 everyone,
 * 2 all partners; 3 is "overviews for partners"); the others belong to a space.
 */
export const scopes = pgTable(
  'scopes',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    key: integer('key').notNull().unique().generatedByDefaultAsIdentity({ startWith: 100 }),
    kind: text('kind', {
      enum: ['everyone', 'partners', 'forum', 'members', 'keepers', 'named', 'own'],
    }).notNull(),
    spaceId: idColumn('space')('space_id'),
    /** For `own`: whose thing it is. */
    holderId: idColumn('person')('holder_id'),
    /** For `named`: the sorted ids, so that the same set is one scope. */
    organisationsKey: text('organisations_key'),
  },
  (table) => [
    index('scopes_space').on(table.spaceId, table.kind),
    uniqueIndex('scopes_named').on(table.spaceId, table.organisationsKey).where(sql`kind = 'named'`),
    uniqueIndex('scopes_own').on(table.spaceId, table.holderId).where(sql`kind = 'own'`),
    uniqueIndex('scopes_one').on(table.spaceId, table.kind).where(sql`kind in ('members', 'keepers')`),
  ],
);

export const scopeOrganisations = pgTable(
  'scope_organisations',
  {
    scopeId: uuid('scope_id')
      .notNull()
      .references(() => scopes.id),
    organisationId: idColumn('organisation')('organisation_id')
      .notNull()
      .references(() => organisations.id),
  },
  (table) => [primaryKey({ columns: [table.scopeId, table.organisationId] })],
);

/**
 * What each person may see, worked out in the transaction that changes it, so that a read asks one row.
 * The row of the nil uuid is the stranger's.
 */
export const userScopes = pgTable(
  'user_scopes',
  {
    personId: uuid('person_id').primaryKey(),
    scopes: integer('scopes').array().notNull(),
    inGoodStanding: integer('in_good_standing').notNull(),
    isStaff: integer('is_staff').notNull(),
    seesAllSpaces: integer('sees_all_spaces').notNull(),
    organisationId: uuid('organisation_id'),
  },
  // Who reads this: asked for audiences, mentions and mails.
  (table) => [index('user_scopes_scopes').using('gin', table.scopes)],
);

/** The roster with its history: a seat that ended keeps its row. */
export const memberships = pgTable(
  'memberships',
  {
    id: idColumn('membership')('id').primaryKey(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: spaceRoles }).notNull(),
    membersKey: integer('members_key').notNull().default(0),
    since: instant('since').notNull(),
    endedAt: instant('ended_at'),
    endedReason: text('ended_reason'),
    ...changeable,
  },
  (table) => [
    uniqueIndex('memberships_current').on(table.spaceId, table.personId).where(sql`ended_at is null`),
    index('memberships_person').on(table.personId, table.spaceId),
    wordCheck('memberships_role', table.role, spaceRoles),
  ],
);

export const joinRequests = pgTable(
  'join_requests',
  {
    id: idColumn('joinRequest')('id').primaryKey(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    personId: idColumn('person')('person_id')
      .notNull()
      .references(() => people.id),
    keepersKey: integer('keepers_key').notNull().default(0),
    message: text('message').notNull(),
    state: text('state', { enum: joinRequestStates }).notNull(),
    reason: text('reason'),
    decidedBy: idColumn('person')('decided_by'),
    ...changeable,
  },
  (table) => [
    uniqueIndex('join_requests_open').on(table.spaceId, table.personId).where(sql`state = 'requested'`),
    index('join_requests_space').on(table.spaceId, table.createdAt),
    index('join_requests_person').on(table.personId),
    wordCheck('join_requests_state', table.state, joinRequestStates),
  ],
);

/** Invitations by mail. The link's secret is stored hashed and occurs in no list. */
export const invitations = pgTable(
  'invitations',
  {
    id: idColumn('invitation')('id').primaryKey(),
    spaceId: idColumn('space')('space_id')
      .notNull()
      .references(() => spaces.id),
    organisationId: idColumn('organisation')('organisation_id')
      .notNull()
      .references(() => organisations.id),
    keepersKey: integer('keepers_key').notNull().default(0),
    email: text('email').notNull(),
    role: text('role', { enum: spaceRoles }).notNull(),
    state: text('state', { enum: invitationStates }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    invitedBy: idColumn('person')('invited_by')
      .notNull()
      .references(() => people.id),
    ...changeable,
  },
  (table) => [
    uniqueIndex('invitations_open').on(table.spaceId, table.email).where(sql`state = 'invited'`),
    wordCheck('invitations_state', table.state, invitationStates),
  ],
);
