import { z } from 'zod';
import { personStates, staffDuties } from '../accounts/person.ts';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { countryCode, lineOf, listOf, mailDomain, proseOf } from '../kernel/text.ts';
import { organisationBrief, organisationStates, partnerKinds } from './organisation.ts';
import { sectors } from './sector.ts';

export const listOrganisationsInput = z.strictObject({ ...pageInput });
export const getOrganisationInput = z.strictObject({ organisationId: idOf('organisation') });
export const listPeopleInput = z.strictObject({ organisationId: idOf('organisation'), ...pageInput });

const optionalLine = z
  .string()
  .transform((value) => (value.trim() === '' ? undefined : value))
  .pipe(lineOf(200).optional())
  .optional();

/** How many organisations one can belong to, and compete with. */
const maxRelated = 100;

const organisationFields = {
  /** The legal name in Latin letters. */
  name: lineOf(200),
  /** The same in its own script. */
  nameNative: optionalLine,
  country: countryCode,
  /** Mail domains by which an address is recognised as one of its people's. */
  domains: listOf(mailDomain, 20).default([]),
  /** Other names by which it is known; also counted when conflicts of interest are looked for. */
  aliases: listOf(lineOf(200) as unknown as z.ZodType<string, string>, 20).default([]),
  /** Empty: nobody has said. Left out: as it was. */
  sector: z.union([z.literal(''), z.enum(sectors)]).optional(),
  /** To which organisations it belongs now. Left out: as it was. */
  parents: listOf(idOf('organisation'), maxRelated).optional(),
  /** With which it competes, as staff have it. Left out: as it was. */
  competitors: listOf(idOf('organisation'), maxRelated).optional(),
};

export const addOrganisationInput = z.strictObject({
  ...organisationFields,
  kind: z.enum(partnerKinds),
  idempotencyKey,
});
export const changeOrganisationInput = z.strictObject({
  organisationId: idOf('organisation'),
  ...organisationFields,
  revision,
  idempotencyKey,
});

export const suspendOrganisationInput = z.strictObject({
  organisationId: idOf('organisation'),
  reason: proseOf(500),
  idempotencyKey,
});
export const readmitOrganisationInput = z.strictObject({
  organisationId: idOf('organisation'),
  idempotencyKey,
});
/** With how many browsers and programs were cut off. */
export const suspendedOrganisation = z.strictObject({
  id: idOut('organisation'),
  state: z.literal('suspended'),
  sessions: z.number(),
  accessTokens: z.number(),
});

export const organisationView = organisationBrief.extend({
  id: idOut('organisation'),
  state: z.enum(organisationStates),
  sector: z.enum(sectors).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  revision: z.number(),
});
/** With what only its own people and the staff who look after it read, else null. */
export const organisationDetails = organisationView.extend({
  domains: z.array(z.string()).nullable(),
  aliases: z.array(z.string()).nullable(),
  /** Those that it belongs to and that the reader may know of. */
  parents: z.array(organisationBrief),
  /** Null for all but the staff who look after organisations. */
  competitors: z.array(organisationBrief).nullable(),
  abilities: z.strictObject({
    changeOrganisation: ability,
    listPeople: ability,
    listAccess: ability,
    invitePerson: ability,
    suspendOrganisation: ability,
    readmitOrganisation: ability,
  }),
});

const organisationPerson = z.strictObject({
  id: idOut('person'),
  name: z.string(),
  email: z.string(),
  state: z.enum(personStates),
  isDelegate: z.boolean(),
  duties: z.array(z.enum(staffDuties)),
  createdAt: z.date(),
});
export const peoplePage = pageOf(organisationPerson);
