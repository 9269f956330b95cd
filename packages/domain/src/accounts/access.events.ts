import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { staffDuties } from './person.ts';

export const suspendPerson = defineEvent({
  name: 'accounts.suspendPerson',
  version: 1,
  object: 'person',
  payload: z.strictObject({ reason: z.string() }),
});
export const endAccess = defineEvent({
  name: 'accounts.endAccess',
  version: 1,
  object: 'person',
  payload: z.strictObject({
    reason: z.string(),
    seats: z.array(z.strictObject({ space: z.string(), role: z.string(), successor: z.string().nullable() })),
    sessions: z.number(),
    accessTokens: z.number(),
    joinRequests: z.number(),
    invitations: z.number(),
  }),
});
export const changeDuties = defineEvent({
  name: 'accounts.changeDuties',
  version: 1,
  object: 'person',
  payload: z.strictObject({ given: z.array(z.enum(staffDuties)), taken: z.array(z.enum(staffDuties)) }),
});
export const readmitPerson = defineEvent({
  name: 'accounts.readmitPerson',
  version: 1,
  object: 'person',
  payload: z.strictObject({ from: z.enum(['suspended', 'left']) }),
});
