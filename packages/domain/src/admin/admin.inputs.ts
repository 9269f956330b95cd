import { z } from 'zod';
import { personStates, staffDuties } from '../accounts/person.ts';
import { ability, idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { organisationBrief, organisationStates } from '../organisations/organisation.ts';
import { rights } from '../spaces/rights.ts';
import { spaceRoles, visibilities } from '../spaces/space.ts';
import { spaceKindNames } from '../spaces/space-kinds.ts';
import { audiences } from '../spaces/truth-table.ts';
import { jobStates } from './job.ts';
import { onlookers } from './role-tables.ts';

/** A part of a name or address, as somebody types it; what no text can contain finds nothing. */
const part = z
  .string()
  .max(200, { error: 'common.too_long' })
  .transform((value) => value.replaceAll('\0', '\ufffd').normalize('NFC').trim().toLowerCase())
  .optional();

export const listPeopleInput = z.strictObject({
  /** Occurs in the name, the address or the name of the organisation. */
  q: part,
  state: z.enum(personStates).optional(),
  /** A staff duty, or `delegate` for those who represent their organisation. */
  duty: z.enum([...staffDuties, 'delegate']).optional(),
  ...pageInput,
});
const personRow = z.strictObject({
  id: idOut('person'),
  name: z.string(),
  email: z.string(),
  state: z.enum(personStates),
  isDelegate: z.boolean(),
  duties: z.array(z.enum(staffDuties)),
  organisation: organisationBrief,
  /** Null: never, or so long ago that it is not known any more. */
  lastSeenAt: z.date().nullable(),
  hasSecondFactor: z.boolean(),
  createdAt: z.date(),
});
export const peoplePage = pageOf(personRow);

export const listOrganisationsInput = z.strictObject({
  /** Occurs in the name. */
  q: part,
  state: z.enum(organisationStates).optional(),
  ...pageInput,
});
const organisationRow = organisationBrief.extend({
  id: idOut('organisation'),
  state: z.enum(organisationStates),
  /** Who has an account that is neither ended nor suspended; those who represent it are among them. */
  people: z.number(),
  delegates: z.number(),
  createdAt: z.date(),
});
export const organisationsPage = pageOf(organisationRow);

const yesOrNo = <Who extends string>(who: readonly [Who, ...Who[]]) => z.record(z.enum(who), z.boolean());

/** What roles and duties may see and do, as the tables decide that the portal works by. */
export const rolesView = z.strictObject({
  rights: z.array(z.strictObject({ right: z.enum(rights), has: yesOrNo(spaceRoles) })),
  overviews: z.array(z.strictObject({ visibility: z.enum(visibilities), sees: yesOrNo(onlookers) })),
  contents: z.array(z.strictObject({ audience: z.enum(audiences), reads: yesOrNo(onlookers) })),
  duties: z.array(z.strictObject({ act: z.string(), has: yesOrNo(staffDuties) })),
});

export const retryJobInput = z.strictObject({ jobId: idOf('job'), idempotencyKey });
export const retriedJob = z.strictObject({ id: idOut('job'), state: z.enum(jobStates) });

/** What waits to be done and what went wrong. Never what a job is about: that is partners' business. */
export const jobsView = z.strictObject({
  queues: z.array(
    z.strictObject({
      name: z.string(),
      waiting: z.number(),
      active: z.number(),
      failed: z.number(),
      /** Since when the oldest has waited beyond its time. */
      oldestAt: z.date().nullable(),
    }),
  ),
  /** Events of which no listener has heard yet. */
  outbox: z.strictObject({ waiting: z.number(), oldestAt: z.date().nullable() }),
  workers: z.array(z.strictObject({ name: z.string(), seenAt: z.date(), isAlive: z.boolean() })),
  /** The newest of those that were given up after all tries. */
  failed: z.array(
    z.strictObject({
      id: idOut('job'),
      queue: z.string(),
      failedAt: z.date().nullable(),
      attempts: z.number(),
      abilities: z.strictObject({ retryJob: ability }),
    }),
  ),
});

/** How much lies where: numbers by kind of space, no names. Bytes throughout. */
export const storageView = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: z.enum(spaceKindNames as [string, ...string[]]),
      spaces: z.number(),
      versions: z.number(),
      used: z.number(),
      reserved: z.number(),
      /** What the fullest of them holds. */
      largest: z.number(),
    }),
  ),
  files: z.strictObject({ count: z.number(), bytes: z.number() }),
});

export const healthView = z.strictObject({
  database: z.strictObject({
    version: z.string(),
    /** The release of this line that repairs a known hole, when this server is older; else null. */
    repairedIn: z.string().nullable(),
  }),
  migrations: z.strictObject({ applied: z.number(), known: z.number() }),
  workers: jobsView.shape.workers,
});
