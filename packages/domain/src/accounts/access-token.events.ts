import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { tokenScopes } from './access-token.ts';

export const createAccessToken = defineEvent({
  name: 'accounts.createAccessToken',
  version: 1,
  object: 'accessToken',
  payload: z.strictObject({ scope: z.enum(tokenScopes), expiresAt: z.string() }),
});
export const endAccessToken = defineEvent({
  name: 'accounts.endAccessToken',
  version: 1,
  object: 'accessToken',
  payload: z.strictObject({}),
});
