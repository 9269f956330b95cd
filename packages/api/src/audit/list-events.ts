import { listEvents as listed } from '@portal/domain/audit/audit.events';
import { eventPage, listEventsInput } from '@portal/domain/audit/audit.inputs';
import { auditActorPolicies } from '@portal/domain/audit/audit.policy';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, instantOf, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay, settledByRule } from '../core/subject.ts';
import { eventsRead } from './events.repository.ts';
import { eventViewOf, filterWords } from './events.view.ts';

/** Ids only cut the list: whoever may read the record may read all of it. */
export const filterOnly = settledByRule(
  'who reads the record reads all of it; an id that never existed leaves nothing',
);

/** The record, newest first: who did what to which thing, and what was refused. Reading it is on record too. */
export const listEvents = query({
  name: 'audit.listEvents',
  input: listEventsInput,
  output: eventPage,
  access: {
    who: actorMay(auditActorPolicies, 'audit.listEvents'),
    authorise: { actorId: filterOnly, organisationId: filterOnly, spaceId: filterOnly },
  },
  rest: {
    method: 'GET',
    path: '/audit',
    summary: 'The record, newest first, for auditors and administrators. Reading it is recorded.',
  },
  load: (flight, { cursor, limit, ...filter }) => {
    const after = decodeCursor(cursor, 2);
    const before = after && { at: instantOf(after[0]), id: uuidText(after[1]) };
    return { rows: flight.add(...eventsRead(filter, { before, limit: limit + 1 })) };
  },
  view: ({ input, loaded }) => {
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map(eventViewOf),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.occurredAt.toISOString(), uuidFromId('event', last.id) ?? ''])
          : null,
    };
  },
  recordedAs: ({ input: { cursor: _cursor, limit: _limit, ...filter }, actor }) =>
    listed({ objectId: actor.personId }, filterWords(filter)),
});
