import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { organisationKinds } from './organisation.ts';

export const addOrganisation = defineEvent({
  name: 'organisations.addOrganisation',
  version: 1,
  object: 'organisation',
  payload: z.strictObject({ name: z.string(), kind: z.enum(organisationKinds), country: z.string() }),
});
export const changeOrganisation = defineEvent({
  name: 'organisations.changeOrganisation',
  version: 1,
  object: 'organisation',
  payload: z.strictObject({ changed: z.array(z.string()) }),
});
export const suspendOrganisation = defineEvent({
  name: 'organisations.suspendOrganisation',
  version: 1,
  object: 'organisation',
  payload: z.strictObject({ reason: z.string(), sessions: z.number(), accessTokens: z.number() }),
});
export const readmitOrganisation = defineEvent({
  name: 'organisations.readmitOrganisation',
  version: 1,
  object: 'organisation',
  payload: z.strictObject({}),
});
