import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

/** What was asked for: kinds of acts and ids, never words of anybody. */
const filter = z.strictObject({
  act: z.string().optional(),
  actorId: z.string().optional(),
  organisationId: z.string().optional(),
  spaceId: z.string().optional(),
  decision: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

// The thing that both are about is the reader: the record as such has no id.
export const listEvents = defineEvent({
  name: 'audit.listEvents',
  version: 1,
  object: 'person',
  payload: filter,
});
export const exportEvents = defineEvent({
  name: 'audit.exportEvents',
  version: 1,
  object: 'person',
  payload: filter,
});
