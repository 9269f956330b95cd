import { createHash } from 'node:crypto';
import { activities, auditEvents, auditPayloads, outbox } from '@portal/db/schema/audit';
import type { ScopedTx } from '@portal/db/transaction';
import type { Actor } from '@portal/domain/kernel/actor';
import type { DomainEvent } from '@portal/domain/kernel/event';
import {
  type EventId,
  type Id,
  type IdKind,
  newId,
  type SpaceId,
  uuidFromId,
} from '@portal/domain/kernel/ids';
import type { Context } from './context.ts';

/** What the members of a space read about an event; without words that not every member may read. */
export type Activity = { documentId?: string; subjectName?: string; details?: Record<string, unknown> };

/** One change in the making: its transaction, who makes it, and the facts that it leaves behind. */
export type Work = {
  readonly tx: ScopedTx;
  readonly actor: Actor;
  readonly now: Date;
  readonly context: Context;
  newId<K extends IdKind>(kind: K): Id<K>;
  /** Leaves a fact: audit row, outbox row and, when given, a line of activity, all in this transaction. */
  emit(event: DomainEvent, activity?: Activity): EventId;
};

type Emitted = { id: EventId; event: DomainEvent; activity: Activity | undefined };

export function beginWork(context: Context, tx: ScopedTx, actor: Actor): { work: Work; emitted: Emitted[] } {
  const emitted: Emitted[] = [];
  const { clock, random } = context.services;
  const create = <K extends IdKind>(kind: K) => newId(kind, { clock, random });
  return {
    emitted,
    work: {
      tx,
      actor,
      now: context.now,
      context,
      newId: create,
      emit(event, activity) {
        const id = create('event');
        emitted.push({ id, event, activity });
        return id;
      },
    },
  };
}

/** JSON with sorted keys: the same payload gives the same commitment, whoever wrote it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export type AuditFields = {
  decision: 'allowed' | 'refused';
  reason?: string | undefined;
};

/** The audit rows of an event: the fixed part, and the erasable words with a commitment to them. */
export function auditRows(context: Context, actor: Actor, { id, event }: Emitted, fields: AuditFields) {
  const salt = Buffer.from(context.services.random.bytes(16)).toString('hex');
  const person = actor.kind === 'person' ? actor : null;
  const uuid = (kind: IdKind, value: string | null) => (value === null ? null : uuidFromId(kind, value));
  return {
    event: {
      id,
      name: event.name,
      version: event.version,
      occurredAt: context.now,
      actorId: person && uuid('person', person.personId),
      actorOrganisationId: person && uuid('organisation', person.organisationId),
      objectKind: event.object,
      objectId: uuidFromId(event.object, event.objectId) as string,
      spaceId: uuid('space', event.spaceId),
      organisationId: uuid('organisation', event.organisationId),
      requestId: context.requestId,
      payloadCommit: createHash('sha256')
        .update(`${salt}|${canonicalJson(event.payload)}`)
        .digest('hex'),
      decision: fields.decision,
      reason: fields.reason ?? null,
    },
    payload: { eventId: id, salt, payload: event.payload as Record<string, unknown> },
  };
}

/** Writes everything that the work left behind, in its own transaction (decision record 6 and 18). */
export async function writeEmitted(
  context: Context,
  tx: ScopedTx,
  actor: Actor,
  emitted: readonly Emitted[],
): Promise<void> {
  if (emitted.length === 0) return;
  const rows = emitted.map((each) => auditRows(context, actor, each, { decision: 'allowed' }));
  await tx.insert(auditEvents).values(rows.map((row) => row.event));
  await tx.insert(auditPayloads).values(rows.map((row) => row.payload));
  await tx.insert(outbox).values(
    rows.map(({ event, payload }) => ({
      eventId: event.id,
      name: event.name,
      version: event.version,
      occurredAt: event.occurredAt,
      actorId: event.actorId,
      objectId: event.objectId,
      spaceId: event.spaceId,
      payload: payload.payload,
      quiet: context.services.quiet ? 1 : 0,
    })),
  );
  const lines = emitted.filter((each) => each.activity && each.event.spaceId);
  if (lines.length === 0) return;
  const person = actor.kind === 'person' ? actor : null;
  await tx.insert(activities).values(
    lines.map(({ id, event, activity }) => ({
      eventId: id,
      spaceId: event.spaceId as SpaceId,
      action: event.name,
      occurredAt: context.now,
      actorId: person?.personId ?? null,
      actorName: person?.name ?? null,
      actorOrganisation: person?.organisationName ?? null,
      documentId: (activity?.documentId as Id<'document'> | undefined) ?? null,
      subjectName: activity?.subjectName ?? null,
      details: activity?.details ?? {},
    })),
  );
}
