import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

export const retryJob = defineEvent({
  name: 'admin.retryJob',
  version: 1,
  object: 'job',
  payload: z.strictObject({ queue: z.string() }),
});
