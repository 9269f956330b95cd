import { idOut } from '@portal/domain/kernel/ids';
import { spaceStates } from '@portal/domain/spaces/space';
import { z } from 'zod';

/** What commands on a group answer: enough to go on with, the rest is read. */
export const workingGroupResult = z.strictObject({
  id: idOut('space'),
  state: z.enum(spaceStates),
  revision: z.number(),
});
