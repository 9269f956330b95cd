import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

export const requestEmailChange = defineEvent({
  name: 'accounts.requestEmailChange',
  version: 1,
  object: 'person',
  payload: z.strictObject({ change: z.string(), email: z.string() }),
});
export const changeEmail = defineEvent({
  name: 'accounts.changeEmail',
  version: 1,
  object: 'person',
  payload: z.strictObject({ from: z.string(), to: z.string() }),
});
