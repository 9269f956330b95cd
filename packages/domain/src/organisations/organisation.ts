import { z } from 'zod';
import { idOut } from '../kernel/ids.ts';

export const organisationKinds = [
  'government',
  'enterprise',
  'industry_body',
  'research',
  'civil_society',
  'host',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What an organisation can be that is not the host. */
export const partnerKinds = [
  'government',
  'enterprise',
  'industry_body',
  'research',
  'civil_society',
] as const;

/** Machine O, simple path. `applied` is an organisation in vetting: its people see their status only. */
export const organisationStates = ['applied', 'active', 'suspended', 'left'] as const;
export type OrganisationState = (typeof organisationStates)[number];

/** How an organisation is named wherever it is mentioned. */
export const organisationBrief = z.strictObject({
  id: idOut('organisation'),
  name: z.string(),
  nameNative: z.string().nullable(),
  kind: z.enum(organisationKinds),
  country: z.string(),
});
export type OrganisationBrief = z.infer<typeof organisationBrief>;
