import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

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
export const readmitPerson = defineEvent({
  name: 'accounts.readmitPerson',
  version: 1,
  object: 'person',
  payload: z.strictObject({ from: z.enum(['suspended', 'left']) }),
});
