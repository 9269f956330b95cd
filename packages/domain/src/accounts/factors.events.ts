import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

const nothing = z.strictObject({});

export const addAuthenticator = defineEvent({
  name: 'accounts.addAuthenticator',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const removeAuthenticator = defineEvent({
  name: 'accounts.removeAuthenticator',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const addPasskey = defineEvent({
  name: 'accounts.addPasskey',
  version: 1,
  object: 'passkey',
  payload: z.strictObject({ name: z.string() }),
});
export const removePasskey = defineEvent({
  name: 'accounts.removePasskey',
  version: 1,
  object: 'passkey',
  payload: nothing,
});
export const renewRecoveryCodes = defineEvent({
  name: 'accounts.renewRecoveryCodes',
  version: 1,
  object: 'person',
  payload: nothing,
});
export const useRecoveryCode = defineEvent({
  name: 'accounts.useRecoveryCode',
  version: 1,
  object: 'person',
  payload: nothing,
});
