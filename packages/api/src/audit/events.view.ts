import type { EventFilter, EventView } from '@portal/domain/audit/audit.inputs';
import { type IdKind, idFromUuid, idPrefixes } from '@portal/domain/kernel/ids';
import type { EventRow } from './events.repository.ts';

/** An entry as it leaves: ids by their kind, names where the reader may know them. */
export function eventViewOf(row: EventRow): EventView {
  const { id, name, occurredAt, recordedAt, decision, reason, requestId } = row;
  return {
    id,
    name,
    occurredAt,
    recordedAt,
    actor: row.actorId === null ? null : { id: idFromUuid('person', row.actorId), name: row.actorName },
    organisation:
      row.organisationId === null
        ? null
        : { id: idFromUuid('organisation', row.organisationId), name: row.organisationName },
    object: {
      kind: row.objectKind,
      // A kind of an earlier release keeps its plain id.
      id: isKind(row.objectKind) ? idFromUuid(row.objectKind, row.objectId) : row.objectId,
    },
    spaceId: row.spaceId === null ? null : idFromUuid('space', row.spaceId),
    decision,
    reason,
    requestId,
  };
}

/** What a reading leaves in the record of how it was cut. */
export function filterWords({ timeZone: _zone, ...filter }: EventFilter): Record<string, string> {
  const given = Object.entries(filter).filter((each): each is [string, string] => each[1] !== undefined);
  return Object.fromEntries(given);
}

function isKind(kind: string): kind is IdKind {
  return kind in idPrefixes;
}
