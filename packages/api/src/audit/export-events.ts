import { exportEvents as exported } from '@portal/domain/audit/audit.events';
import {
  type EventFilter,
  type EventView,
  eventFilter,
  eventPage,
  exportEventsInput,
} from '@portal/domain/audit/audit.inputs';
import { auditActorPolicies } from '@portal/domain/audit/audit.policy';
import { idOut, uuidFromId } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import type { Context } from '../core/context.ts';
import { decodeCursor, encodeCursor, instantOf, uuidText } from '../core/cursor.ts';
import { command, query } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { actorMay } from '../core/subject.ts';
import { eventsRead } from './events.repository.ts';
import { eventViewOf, filterWords } from './events.view.ts';
import { filterOnly } from './list-events.ts';

/** So many at a time: what is in memory, however long the record is. */
const portion = 500;

const access = {
  who: actorMay(auditActorPolicies, 'audit.exportEvents'),
  authorise: { actorId: filterOnly, organisationId: filterOnly, spaceId: filterOnly },
} as const;

/** Writes into the record that it is taken out, and by whom. The first row goes out only after this has committed. */
export const exportEvents = command({
  name: 'audit.exportEvents',
  input: exportEventsInput,
  output: z.strictObject({ id: idOut('person') }),
  access,
  async run({ work, input }) {
    const { personId: id } = personOf(work.actor);
    work.emit(exported({ objectId: id }, filterWords(input)));
    return { id };
  },
});

/** One portion, judged anew each time. Not a procedure: it is on record as a whole, before it begins. */
const readPortion = query({
  name: 'audit.exportEvents',
  input: z.strictObject({ ...eventFilter, cursor: z.string().optional() }),
  output: eventPage,
  access,
  load: (flight, { cursor, ...filter }) => {
    const after = decodeCursor(cursor, 2);
    const before = after && { at: instantOf(after[0]), id: uuidText(after[1]) };
    return { rows: flight.add(...eventsRead(filter, { before, limit: portion })) };
  },
  view: ({ loaded: { rows } }) => {
    const last = rows.at(-1);
    return {
      items: rows.map(eventViewOf),
      nextCursor:
        rows.length === portion && last
          ? encodeCursor([last.occurredAt.toISOString(), uuidFromId('event', last.id) ?? ''])
          : null,
    };
  },
});

/**
 * Everything that the filter leaves, newest first, in portions. Whoever loses the right loses the rest.
 * @throws DomainError before the first portion for who may not read the record.
 */
export async function openExport(
  context: Context,
  filter: EventFilter,
): Promise<AsyncGenerator<EventView[], void>> {
  await exportEvents.handle(context, filter);
  return portions(context, filter);
}

async function* portions(context: Context, filter: EventFilter): AsyncGenerator<EventView[], void> {
  let cursor: string | undefined;
  do {
    const page = await readPortion.handle(context, cursor ? { ...filter, cursor } : filter);
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
