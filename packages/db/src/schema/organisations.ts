import { organisationKinds, organisationStates } from '@portal/domain/organisations/organisation';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
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
