import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

export const proposeWorkingGroup = defineEvent({
  name: 'workingGroups.proposeWorkingGroup',
  version: 1,
  object: 'space',
  payload: z.strictObject({ name: z.string(), visibility: z.string() }),
});
export const approveWorkingGroup = defineEvent({
  name: 'workingGroups.approveWorkingGroup',
  version: 1,
  object: 'space',
  payload: z.strictObject({ proposer: z.string() }),
});
export const declineWorkingGroup = defineEvent({
  name: 'workingGroups.declineWorkingGroup',
  version: 1,
  object: 'space',
  payload: z.strictObject({ proposer: z.string(), reason: z.string() }),
});
export const closeWorkingGroup = defineEvent({
  name: 'workingGroups.closeWorkingGroup',
  version: 1,
  object: 'space',
  payload: z.strictObject({}),
});
