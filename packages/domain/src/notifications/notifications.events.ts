import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { mailPaces } from './mail-pace.ts';

export const changeMailPace = defineEvent({
  name: 'notifications.changeMailPace',
  version: 1,
  object: 'person',
  payload: z.strictObject({ pace: z.enum(mailPaces) }),
});
export const resendMail = defineEvent({
  name: 'notifications.resendMail',
  version: 1,
  object: 'mail',
  payload: z.strictObject({}),
});
