import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

const nothing = z.strictObject({});

export const signIn = defineEvent({
  name: 'accounts.signIn',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const useNewDevice = defineEvent({
  name: 'accounts.useNewDevice',
  version: 1,
  object: 'person',
  payload: z.strictObject({ userAgent: z.string() }),
});
export const signOut = defineEvent({
  name: 'accounts.signOut',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const changeAbsence = defineEvent({
  name: 'accounts.changeAbsence',
  version: 1,
  object: 'person',
  payload: z.strictObject({
    from: z.string().nullable(),
    until: z.string().nullable(),
    deputy: z.string().nullable(),
  }),
});
export const exportMyData = defineEvent({
  name: 'accounts.exportMyData',
  version: 1,
  object: 'person',
  payload: nothing,
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
export const requestPasswordReset = defineEvent({
  name: 'accounts.requestPasswordReset',
  version: 1,
  object: 'person',
  payload: z.strictObject({ reset: z.string() }),
});
export const resetPassword = defineEvent({
  name: 'accounts.resetPassword',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const changePassword = defineEvent({
  name: 'accounts.changePassword',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const confirmIdentity = defineEvent({
  name: 'accounts.confirmIdentity',
  version: 1,
  object: 'person',
  payload: z.strictObject({ by: z.enum(['password', 'passkey', 'authenticator']) }),
});
export const changeProfile = defineEvent({
  name: 'accounts.changeProfile',
  version: 1,
  object: 'person',
  payload: z.strictObject({ changed: z.array(z.string()) }),
});
export const acceptTerms = defineEvent({
  name: 'accounts.acceptTerms',
  version: 1,
  object: 'person',
  payload: z.strictObject({ version: z.number() }),
});
export const endSession = defineEvent({
  name: 'accounts.endSession',
  version: 1,
  object: 'session',
  payload: nothing,
});
export const endOtherSessions = defineEvent({
  name: 'accounts.endOtherSessions',
  version: 1,
  object: 'person',
  payload: nothing,
});
