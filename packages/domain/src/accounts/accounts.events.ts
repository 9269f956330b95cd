import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

const nothing = z.strictObject({});

export const signIn = defineEvent({
  name: 'accounts.signIn',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const signOut = defineEvent({
  name: 'accounts.signOut',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const suspendPerson = defineEvent({
  name: 'accounts.suspendPerson',
  version: 1,
  object: 'person',
  payload: z.strictObject({ reason: z.string() }),
});
export const acceptInvitation = defineEvent({
  name: 'accounts.acceptInvitation',
  version: 1,
  object: 'invitation',
  payload: z.strictObject({ role: z.string(), newAccount: z.boolean() }),
});
export const createFirstAdministrator = defineEvent({
  name: 'accounts.createFirstAdministrator',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const completeSetup = defineEvent({
  name: 'accounts.completeSetup',
  version: 1,
  object: 'person',
  payload: nothing,
});
