import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { spaceRoles } from './space.ts';

const role = z.enum(spaceRoles);
const person = z.string();

export const requestToJoin = defineEvent({
  name: 'spaces.requestToJoin',
  version: 1,
  object: 'joinRequest',
  payload: z.strictObject({ person }),
});
export const approveJoinRequest = defineEvent({
  name: 'spaces.approveJoinRequest',
  version: 1,
  object: 'joinRequest',
  payload: z.strictObject({ person, role }),
});
export const declineJoinRequest = defineEvent({
  name: 'spaces.declineJoinRequest',
  version: 1,
  object: 'joinRequest',
  payload: z.strictObject({ person, reason: z.string() }),
});
export const withdrawJoinRequest = defineEvent({
  name: 'spaces.withdrawJoinRequest',
  version: 1,
  object: 'joinRequest',
  payload: z.strictObject({ person }),
});
export const inviteMember = defineEvent({
  name: 'spaces.inviteMember',
  version: 1,
  object: 'invitation',
  payload: z.strictObject({ email: z.string(), role }),
});
export const withdrawInvitation = defineEvent({
  name: 'spaces.withdrawInvitation',
  version: 1,
  object: 'invitation',
  payload: z.strictObject({ email: z.string() }),
});
export const changeRole = defineEvent({
  name: 'spaces.changeRole',
  version: 1,
  object: 'membership',
  payload: z.strictObject({ person, from: role, to: role }),
});
export const removeMember = defineEvent({
  name: 'spaces.removeMember',
  version: 1,
  object: 'membership',
  payload: z.strictObject({ person, role, reason: z.string().nullable() }),
});
/** A seat that ended because its holder lost all access, with the person's own event beside it. */
export const endSeat = defineEvent({
  name: 'spaces.endSeat',
  version: 1,
  object: 'membership',
  payload: z.strictObject({ person, role, isWithoutChair: z.boolean() }),
});
export const leaveSpace = defineEvent({
  name: 'spaces.leaveSpace',
  version: 1,
  object: 'membership',
  payload: z.strictObject({ person, role }),
});
export const postToThread = defineEvent({
  name: 'spaces.postToThread',
  version: 1,
  object: 'post',
  payload: z.strictObject({
    thread: z.string(),
    mentions: z.array(z.string()),
    answers: z.string().nullable(),
  }),
});
export const followSpace = defineEvent({
  name: 'spaces.followSpace',
  version: 1,
  object: 'space',
  payload: z.strictObject({ follow: z.boolean() }),
});
export const followThread = defineEvent({
  name: 'spaces.followThread',
  version: 1,
  object: 'thread',
  payload: z.strictObject({ follow: z.boolean() }),
});
