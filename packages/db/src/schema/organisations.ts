import { applicationStates } from '@portal/domain/organisations/application';
import {
  organisationKinds,
  organisationStates,
  partnerKinds,
} from '@portal/domain/organisations/organisation';
import { sectors } from '@portal/domain/organisations/sector';
import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { changeable, idColumn, instant } from '../columns.ts';
import { wordCheck } from '../word-check.ts';

/** The vetted bodies. Names are not unique: a clash would tell of an organisation that one may not see. */
export const organisations = pgTable(
  'organisations',
  {
    id: idColumn('organisation')('id').primaryKey(),
    name: text('name').notNull(),
    nameNative: text('name_native'),
    /** Folded name: the sort key, stored since `lower()` is no index condition under row-level security. */
    nameKey: text('name_key').notNull(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    country: text('country').notNull(),
    /** Null until somebody has said. */
    sector: text('sector', { enum: sectors }),
    /** Mail domains by which an invited address is recognised as one of its people. */
    domains: text('domains').array().notNull().default([]),
    /** Other names by which it is known. */
    aliases: text('aliases').array().notNull().default([]),
    state: text('state', { enum: organisationStates }).notNull(),
    ...changeable,
  },
  (table) => [
    wordCheck('organisations_kind', table.kind, organisationKinds),
    wordCheck('organisations_state', table.state, organisationStates),
    wordCheck('organisations_sector', table.sector, sectors),
  ],
);

/**
 * To whom an organisation belongs, and belonged: a row is ended, never removed, since who was independent of whom at
 * some time is asked later. That there is no circle is the rule's (`relations.ts`), under a lock.
 */
export const organisationParents = pgTable(
  'organisation_parents',
  {
    organisationId: idColumn('organisation')('organisation_id')
      .notNull()
      .references(() => organisations.id),
    parentId: idColumn('organisation')('parent_id')
      .notNull()
      .references(() => organisations.id),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.parentId, table.createdAt] }),
    uniqueIndex('organisation_parents_now')
      .on(table.organisationId, table.parentId)
      .where(sql`ended_at is null`),
    index('organisation_parents_parent').on(table.parentId),
  ],
);

/** Pairs of competitors, entered by staff; stored in both directions so that a reader asks one way. */
export const organisationCompetitors = pgTable(
  'organisation_competitors',
  {
    organisationId: idColumn('organisation')('organisation_id')
      .notNull()
      .references(() => organisations.id),
    competitorId: idColumn('organisation')('competitor_id')
      .notNull()
      .references(() => organisations.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.competitorId] })],
);

/**
 * Organisations that ask to take part, as strangers wrote it. Apart from `organisations`: nobody but the partnership
 * managers knows of them, and no list of organisations can ever carry one.
 */
export const organisationApplications = pgTable(
  'organisation_applications',
  {
    id: idColumn('organisationApplication')('id').primaryKey(),
    state: text('state', { enum: applicationStates }).notNull(),
    name: text('name').notNull(),
    nameNative: text('name_native'),
    kind: text('kind', { enum: partnerKinds }).notNull(),
    sector: text('sector').notNull(),
    country: text('country').notNull(),
    domain: text('domain').notNull(),
    website: text('website').notNull(),
    why: text('why').notNull(),
    contactName: text('contact_name').notNull(),
    contactEmail: text('contact_email').notNull(),
    /** In which the applicant wrote, and reads our mails. */
    locale: text('locale').notNull(),
    /** Of the link that confirms the address, and of the one that leads to the answer. */
    confirmHash: text('confirm_hash').notNull(),
    answerHash: text('answer_hash').notNull(),
    question: text('question'),
    askedAt: instant('asked_at'),
    answer: text('answer'),
    reason: text('reason'),
    /** A person; no reference, since people refer to organisations. */
    decidedBy: idColumn('person')('decided_by'),
    organisationId: idColumn('organisation')('organisation_id').references(() => organisations.id),
    ...changeable,
  },
  (table) => [
    uniqueIndex('organisation_applications_confirm').on(table.confirmHash),
    uniqueIndex('organisation_applications_answer').on(table.answerHash),
    index('organisation_applications_state').on(table.state, table.createdAt, table.id),
    wordCheck('organisation_applications_state', table.state, applicationStates),
    wordCheck('organisation_applications_kind', table.kind, partnerKinds),
  ],
);
