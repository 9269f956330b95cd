import { z } from 'zod';
import { idOut } from '../kernel/ids.ts';
import { organisationBrief } from '../organisations/organisation.ts';

/** Machine P, simple path. `pending` signs in and sees profile and status only; `suspended` cannot sign in. */
export const personStates = ['pending', 'active', 'suspended', 'left'] as const;
export type PersonState = (typeof personStates)[number];

/** What a person of the host organisation is there to do. A duty opens metadata, never a document. */
export const staffDuties = [
  'administrator',
  'partnership_manager',
  'reviewer',
  'follow_up_officer',
  'auditor',
] as const;
export type StaffDuty = (typeof staffDuties)[number];

/** How a person is shown to those who may know of them. */
export const personBrief = z.strictObject({
  id: idOut('person'),
  name: z.string(),
  organisation: organisationBrief,
});
export type PersonBrief = z.infer<typeof personBrief>;
