import { z } from 'zod';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { proseOf } from '../kernel/text.ts';
import { spaceRoles } from '../spaces/space.ts';
import { personBrief, personStates, staffDuties } from './person.ts';

const person = { personId: idOf('person') };

export const getAccessInput = z.strictObject(person);
export const listAccessInput = z.strictObject({ organisationId: idOf('organisation'), ...pageInput });
export const suspendPersonInput = z.strictObject({ ...person, reason: proseOf(500), idempotencyKey });
export const endAccessInput = z.strictObject({ ...person, reason: proseOf(500), idempotencyKey });
export const readmitPersonInput = z.strictObject({ ...person, idempotencyKey });
/** A form sends one duty as a text, and an empty one so that none can be chosen too. */
const duties = z
  .union([z.array(z.string()), z.string()])
  .transform((given) => (typeof given === 'string' ? [given] : given).filter((duty) => duty !== ''))
  .pipe(z.array(z.enum(staffDuties)))
  .meta({ type: 'array', items: { type: 'string', enum: [...staffDuties] } });

/** All duties that somebody is to have; none is a choice as well. */
export const changeDutiesInput = z.strictObject({ ...person, duties, revision, idempotencyKey });

/** A seat in a space. The name of a space that the reader may not know is left out, never the seat. */
export const seatView = z.strictObject({
  id: idOut('membership'),
  space: z.strictObject({ id: idOut('space'), name: z.string() }).nullable(),
  role: z.enum(spaceRoles),
  since: z.date(),
});
export type SeatView = z.infer<typeof seatView>;

/** Everything by which a person reaches something: what ends when their access ends. */
export const accessView = z.strictObject({
  person: personBrief,
  email: z.string(),
  state: z.enum(personStates),
  isDelegate: z.boolean(),
  duties: z.array(z.enum(staffDuties)),
  since: z.date(),
  seats: z.array(seatView),
  /** Browsers in which they are signed in, and when one was used last. */
  sessions: z.number(),
  lastSeenAt: z.date().nullable(),
  /** Programs that act in their name. */
  accessTokens: z.number(),
  revision: z.number(),
  abilities: z.strictObject({
    suspendPerson: ability,
    endAccess: ability,
    readmitPerson: ability,
    changeDuties: ability,
  }),
});
export type AccessView = z.infer<typeof accessView>;

/** Who of an organisation has which seat, by person. */
export const accessPage = pageOf(
  seatView.extend({ person: z.strictObject({ id: idOut('person'), name: z.string() }) }),
);

/** What became of everything that somebody reached. */
export const endedAccess = z.strictObject({
  id: idOut('person'),
  state: z.literal('left'),
  seats: z.array(
    z.strictObject({
      id: idOut('membership'),
      space: z.strictObject({ id: idOut('space'), name: z.string() }).nullable(),
      role: z.enum(spaceRoles),
      /** To whom the chair passed; null when there was none to pass. */
      successor: z.string().nullable(),
      /** The space has no chair now; partnership managers are told and appoint one. */
      isWithoutChair: z.boolean(),
    }),
  ),
  sessions: z.number(),
  accessTokens: z.number(),
  joinRequests: z.number(),
  invitations: z.number(),
});
export type EndedAccess = z.infer<typeof endedAccess>;
