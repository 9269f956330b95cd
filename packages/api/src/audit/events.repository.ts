import { constant, defineRead, param, type Read } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { auditEvents } from '@portal/db/schema/audit';
import { organisations } from '@portal/db/schema/organisations';
import type { EventFilter } from '@portal/domain/audit/audit.inputs';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';

/** By what the record is cut in a statement of its own, so that each has its index also under a generic plan. */
const cuts = {
  name: sql`${auditEvents.name} = ${sql.placeholder('name')}`,
  module: sql`${auditEvents.module} = ${sql.placeholder('module')}`,
  actor: eq(auditEvents.actorId, param('actor', auditEvents.actorId)),
  organisation: eq(auditEvents.actorOrganisationId, param('organisation', auditEvents.actorOrganisationId)),
  space: eq(auditEvents.spaceId, param('space', auditEvents.spaceId)),
  allowed: constant(eq(auditEvents.decision, 'allowed')),
  refused: constant(eq(auditEvents.decision, 'refused')),
} as const satisfies Record<string, SQL>;
type Cut = keyof typeof cuts;

type Params = Record<string, string | number | null>;

/**
 * From the first day on, and what comes before the end: of the last day, or of the page before. One end, compared
 * as a pair, is where the index begins to be read. Days are those of a zone.
 */
const within = and(
  sql`${auditEvents.occurredAt} >= coalesce(
    ${sql.placeholder('from')}::date::timestamp at time zone ${sql.placeholder('zone')}::text, '-infinity')`,
  sql`(${auditEvents.occurredAt}, ${auditEvents.id}) < (least(${sql.placeholder('beforeAt')}::timestamptz,
    (${sql.placeholder('to')}::date + 1)::timestamp at time zone ${sql.placeholder('zone')}::text),
    ${sql.placeholder('beforeId')}::uuid)`,
);

function define(used: readonly Cut[]) {
  return defineRead<Params, EventRow[]>(`audit.events ${used.join(' ')}`, (db) =>
    db
      .select({
        id: auditEvents.id,
        name: auditEvents.name,
        occurredAt: auditEvents.occurredAt,
        recordedAt: auditEvents.recordedAt,
        actorId: auditEvents.actorId,
        actorName: people.name,
        organisationId: auditEvents.actorOrganisationId,
        organisationName: organisations.name,
        objectKind: auditEvents.objectKind,
        objectId: auditEvents.objectId,
        spaceId: auditEvents.spaceId,
        decision: auditEvents.decision,
        reason: auditEvents.reason,
        requestId: auditEvents.requestId,
      })
      .from(auditEvents)
      .leftJoin(people, sql`${people.id} = ${auditEvents.actorId}`)
      .leftJoin(organisations, sql`${organisations.id} = ${auditEvents.actorOrganisationId}`)
      .where(and(within, ...used.map((cut) => cuts[cut])))
      .orderBy(desc(auditEvents.occurredAt), desc(auditEvents.id))
      .limit(sql.placeholder('limit')),
  );
}

export type EventRow = {
  readonly id: typeof auditEvents.$inferSelect.id;
  readonly name: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly objectKind: string;
  readonly objectId: string;
  readonly spaceId: string | null;
  readonly decision: 'allowed' | 'refused';
  readonly reason: string | null;
  readonly requestId: string | null;
};

/** Each combination of filters is built when it is first asked for: there are less than fifty. */
const reads = new Map<string, Read<Params, EventRow[]>>();

/** The newest entries that the filter leaves, and the parameters with which to ask for them. */
export function eventsRead(
  filter: EventFilter,
  page: { before: { at: Date; id: string } | null; limit: number },
): [Read<Params, EventRow[]>, Params] {
  const { act, actorId, organisationId, spaceId, decision } = filter;
  const used: Cut[] = [];
  if (act !== undefined) used.push(act.includes('.') ? 'name' : 'module');
  if (actorId) used.push('actor');
  if (organisationId) used.push('organisation');
  if (spaceId) used.push('space');
  if (decision) used.push(decision);
  const key = used.join(' ');
  const read = reads.get(key) ?? define(used);
  reads.set(key, read);
  return [
    read,
    {
      name: act ?? null,
      module: act ?? null,
      actor: actorId ? uuidFromId('person', actorId) : null,
      organisation: organisationId ? uuidFromId('organisation', organisationId) : null,
      space: spaceId ? uuidFromId('space', spaceId) : null,
      from: filter.from ?? null,
      to: filter.to ?? null,
      zone: filter.timeZone,
      beforeAt: page.before?.at.toISOString() ?? 'infinity',
      beforeId: page.before?.id ?? '00000000-0000-0000-0000-000000000000',
      limit: page.limit,
    },
  ];
}
