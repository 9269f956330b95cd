import { sql } from 'drizzle-orm';
import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { idColumn, instant } from '../columns.ts';

/** The record. Insert-only for everybody; who, what and when, with a commitment to the payload. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: idColumn('event')('id').primaryKey(),
    /** Version of this row's layout, part of what is sealed later. */
    layout: integer('layout').notNull().default(1),
    name: text('name').notNull(),
    /** The part of the name before the dot, by which the record is read; the sealed row has the name only. */
    module: text('module').notNull().generatedAlwaysAs(sql`split_part(name, '.', 1)`),
    version: integer('version').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
    actorId: uuid('actor_id'),
    actorOrganisationId: uuid('actor_organisation_id'),
    objectKind: text('object_kind').notNull(),
    objectId: uuid('object_id').notNull(),
    spaceId: uuid('space_id'),
    organisationId: uuid('organisation_id'),
    decision: text('decision', { enum: ['allowed', 'refused'] }).notNull(),
    reason: text('reason'),
    requestId: text('request_id'),
    /** SHA-256 of salt and canonical payload: erasing the payload leaves the record whole. */
    payloadCommit: text('payload_commit').notNull(),
  },
  // Read from the newest on, whole or by one of these; backwards, which costs an index nothing.
  (table) => [
    index('audit_events_newest').on(table.occurredAt, table.id),
    index('audit_events_name').on(table.name, table.occurredAt, table.id),
    index('audit_events_module').on(table.module, table.occurredAt, table.id),
    index('audit_events_actor').on(table.actorId, table.occurredAt, table.id),
    index('audit_events_organisation').on(table.actorOrganisationId, table.occurredAt, table.id),
    index('audit_events_space').on(table.spaceId, table.occurredAt, table.id),
    index('audit_events_refused').on(table.occurredAt, table.id).where(sql`decision = 'refused'`),
  ],
);

/** The words of an event; erasable by a role of its own. */
export const auditPayloads = pgTable('audit_payloads', {
  eventId: idColumn('event')('event_id').primaryKey(),
  salt: text('salt').notNull(),
  payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
});

/** Events waiting for the listeners (mail, later search), written in the transaction of the change. */
export const outbox = pgTable(
  'outbox',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    eventId: idColumn('event')('event_id').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    actorId: uuid('actor_id'),
    objectId: uuid('object_id').notNull(),
    spaceId: uuid('space_id'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** Mails of a story that is being told are kept as delivered and never sent. */
    quiet: integer('quiet').notNull().default(0),
    handledAt: instant('handled_at'),
  },
  (table) => [
    index('outbox_waiting').on(table.position).where(sql`handled_at is null`),
    // Asked when a mail goes out: is it still meant for its recipient?
    index('outbox_event').on(table.eventId),
  ],
);

/** What members read as "activity": a projection of the record without words of people. */
export const activities = pgTable(
  'activities',
  {
    eventId: idColumn('event')('event_id').primaryKey(),
    spaceId: idColumn('space')('space_id').notNull(),
    membersKey: integer('members_key').notNull().default(0),
    action: text('action').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    actorId: idColumn('person')('actor_id'),
    actorName: text('actor_name'),
    actorOrganisation: text('actor_organisation'),
    documentId: idColumn('document')('document_id'),
    subjectName: text('subject_name'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index('activities_space').on(
      table.spaceId,
      table.occurredAt.desc().nullsFirst(),
      table.eventId.desc().nullsFirst(),
    ),
  ],
);

/** Answers of commands by the client's key: a double click gets the first answer again (24 hours). */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    personId: uuid('person_id').notNull(),
    route: text('route').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    response: text('response'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.route, table.key] })],
);

export const workerHeartbeats = pgTable('worker_heartbeats', {
  name: text('name').primaryKey(),
  seenAt: instant('seen_at').notNull(),
});
