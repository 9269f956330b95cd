import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { approveJoinRequest } from './approve-join-request.ts';
import { changeRole } from './change-role.ts';
import { declineJoinRequest } from './decline-join-request.ts';
import { followSpace } from './follow-space.ts';
import { followThread } from './follow-thread.ts';
import { getSpaceThread } from './get-space-thread.ts';
import { inviteMember } from './invite-member.ts';
import { leaveSpace } from './leave-space.ts';
import { listActivity } from './list-activity.ts';
import { listInvitations } from './list-invitations.ts';
import { listJoinRequests } from './list-join-requests.ts';
import { listMembers } from './list-members.ts';
import { postToThread } from './post-to-thread.ts';
import { removeMember } from './remove-member.ts';
import { requestToJoin } from './request-to-join.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import { withdrawJoinRequest } from './withdraw-join-request.ts';

export const spaceOperations = {
  listMembers,
  listJoinRequests,
  listInvitations,
  listActivity,
  getSpaceThread,
  requestToJoin,
  approveJoinRequest,
  declineJoinRequest,
  withdrawJoinRequest,
  inviteMember,
  withdrawInvitation,
  changeRole,
  removeMember,
  leaveSpace,
  postToThread,
  followThread,
  followSpace,
};

export const spacesRouter = router({
  listMembers: exposeQuery(listMembers),
  listJoinRequests: exposeQuery(listJoinRequests),
  listInvitations: exposeQuery(listInvitations),
  listActivity: exposeQuery(listActivity),
  getSpaceThread: exposeQuery(getSpaceThread),
  requestToJoin: exposeCommand(requestToJoin),
  approveJoinRequest: exposeCommand(approveJoinRequest),
  declineJoinRequest: exposeCommand(declineJoinRequest),
  withdrawJoinRequest: exposeCommand(withdrawJoinRequest),
  inviteMember: exposeCommand(inviteMember),
  withdrawInvitation: exposeCommand(withdrawInvitation),
  changeRole: exposeCommand(changeRole),
  removeMember: exposeCommand(removeMember),
  leaveSpace: exposeCommand(leaveSpace),
  postToThread: exposeCommand(postToThread),
  followThread: exposeCommand(followThread),
  followSpace: exposeCommand(followSpace),
});
