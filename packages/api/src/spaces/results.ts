import { idOut } from '@portal/domain/kernel/ids';
import { joinRequestStates } from '@portal/domain/spaces/join-request.lifecycle';
import { spaceRoles } from '@portal/domain/spaces/space';
import { z } from 'zod';

/** What commands answer: enough to go on with, the rest is read. */
export const joinRequestResult = z.strictObject({
  id: idOut('joinRequest'),
  spaceId: idOut('space'),
  state: z.enum(joinRequestStates),
});
export const membershipResult = z.strictObject({
  id: idOut('membership'),
  spaceId: idOut('space'),
  role: z.enum(spaceRoles),
  ended: z.boolean(),
});
export const invitationResult = z.strictObject({ id: idOut('invitation'), spaceId: idOut('space') });
