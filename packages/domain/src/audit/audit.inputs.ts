import { z } from 'zod';
import { timeZone } from '../accounts/accounts.inputs.ts';
import { personBrief } from '../accounts/person.ts';
import { type Id, type IdKind, idFromUuid, idOut, idPrefixes, uuidFromId } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { calendarDate } from '../kernel/text.ts';

export const decisions = ['allowed', 'refused'] as const;

const noUuid = '00000000-0000-0000-0000-000000000000';

/** An id by which a list is cut. What is no id of this kind finds nothing, like an id that never existed. */
function filterId<K extends IdKind>(kind: K) {
  return z
    .string()
    .max(64)
    .transform((value): Id<K> => {
      const id = value.trim();
      return uuidFromId(kind, id) === null ? idFromUuid(kind, noUuid) : (id as Id<K>);
    })
    .meta({ kind, type: 'string', description: `Opaque id, prefix ${idPrefixes[kind]}_` });
}

/** PostgreSQL counts years from 1, and nothing was recorded before this portal was. */
const day = calendarDate.refine((value) => value >= '1900-01-01', { error: 'common.invalid_date' });

export const eventFilter = {
  /** The name of an act (`documents.readContent`), or a module for all of its acts (`documents`). */
  act: z
    .string()
    .max(100)
    .transform((value) => (/^[A-Za-z]+(?:\.[A-Za-z]+)?$/u.test(value) ? value : 'none'))
    .optional(),
  actorId: filterId('person').optional(),
  /** Of whoever acted, as it was then. */
  organisationId: filterId('organisation').optional(),
  spaceId: filterId('space').optional(),
  decision: z.enum(decisions).optional(),
  /** First and last day, both included, in `timeZone`. */
  from: day.optional(),
  to: day.optional(),
  timeZone: timeZone.default('UTC'),
};
export const listEventsInput = z.strictObject({ ...eventFilter, ...pageInput });
export const exportEventsInput = z.strictObject(eventFilter);
export type EventFilter = z.output<typeof exportEventsInput>;

/** An entry of the record: who, what, on which thing, when, and how it was decided. Never what it says. */
export const eventView = z.strictObject({
  id: idOut('event'),
  name: z.string(),
  occurredAt: z.date(),
  recordedAt: z.date(),
  /** Null: the portal itself, or somebody who was not signed in. */
  actor: personBrief.pick({ id: true }).extend({ name: z.string().nullable() }).nullable(),
  organisation: z.strictObject({ id: idOut('organisation'), name: z.string().nullable() }).nullable(),
  object: z.strictObject({ kind: z.string(), id: z.string() }),
  spaceId: idOut('space').nullable(),
  decision: z.enum(decisions),
  /** The code of the reason for a refusal. */
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type EventView = z.infer<typeof eventView>;
export const eventPage = pageOf(eventView);
