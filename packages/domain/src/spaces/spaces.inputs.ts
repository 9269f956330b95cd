import { z } from 'zod';
import { absenceView } from '../accounts/absence.ts';
import { personBrief } from '../accounts/person.ts';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput } from '../kernel/paging.ts';
import { emailAddress, proseOf } from '../kernel/text.ts';
import { organisationBrief } from '../organisations/organisation.ts';
import { invitationStates } from './invitation.lifecycle.ts';
import { joinRequestStates } from './join-request.lifecycle.ts';
import { spaceBrief, spaceRoles } from './space.ts';

const roleInput = z.enum(spaceRoles, { error: 'common.required' });

export const listMembersInput = z.strictObject({ spaceId: idOf('space') });
export const listActivityInput = z.strictObject({ spaceId: idOf('space'), ...pageInput });
export const listJoinRequestsInput = z.strictObject({ spaceId: idOf('space') });
export const listInvitationsInput = z.strictObject({ spaceId: idOf('space') });

export const requestToJoinInput = z.strictObject({
  spaceId: idOf('space'),
  message: proseOf(1000),
  idempotencyKey,
});

export const approveJoinRequestInput = z.strictObject({
  joinRequestId: idOf('joinRequest'),
  revision: revision.optional(),
  idempotencyKey,
});
export const declineJoinRequestInput = z.strictObject({
  joinRequestId: idOf('joinRequest'),
  reason: proseOf(1000),
  revision: revision.optional(),
  idempotencyKey,
});
export const withdrawJoinRequestInput = z.strictObject({
  joinRequestId: idOf('joinRequest'),
  idempotencyKey,
});

export const inviteMemberInput = z.strictObject({
  spaceId: idOf('space'),
  email: emailAddress,
  role: roleInput.default('member'),
  idempotencyKey,
});
export const withdrawInvitationInput = z.strictObject({ invitationId: idOf('invitation'), idempotencyKey });

export const changeRoleInput = z.strictObject({
  membershipId: idOf('membership'),
  role: roleInput,
  revision: revision.optional(),
  idempotencyKey,
});
export const removeMemberInput = z.strictObject({
  membershipId: idOf('membership'),
  reason: proseOf(500, 0).optional(),
  idempotencyKey,
});
export const leaveSpaceInput = z.strictObject({ spaceId: idOf('space'), idempotencyKey });

export const memberView = z.strictObject({
  id: idOut('membership'),
  person: personBrief,
  role: z.enum(spaceRoles),
  since: z.date(),
  isMe: z.boolean(),
  /** While they are away. */
  absence: absenceView.nullable(),
  revision: z.number(),
  createdAt: z.date(),
  updatedAt: z.date(),
  abilities: z.strictObject({ changeRole: ability, removeMember: ability }),
});
export type MemberView = z.infer<typeof memberView>;

export const joinRequestView = z.strictObject({
  id: idOut('joinRequest'),
  space: spaceBrief,
  person: personBrief,
  message: z.string(),
  state: z.enum(joinRequestStates),
  reason: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  revision: z.number(),
  abilities: z.strictObject({
    approveJoinRequest: ability,
    declineJoinRequest: ability,
    withdrawJoinRequest: ability,
  }),
});
export type JoinRequestView = z.infer<typeof joinRequestView>;

export const invitationView = z.strictObject({
  id: idOut('invitation'),
  space: spaceBrief,
  email: z.string(),
  role: z.enum(spaceRoles),
  organisation: organisationBrief,
  state: z.enum(invitationStates),
  expiresAt: z.date(),
  createdAt: z.date(),
  updatedAt: z.date(),
  revision: z.number(),
});
export type InvitationView = z.infer<typeof invitationView>;

export const activityView = z.strictObject({
  id: idOut('event'),
  action: z.string(),
  occurredAt: z.date(),
  actorName: z.string().nullable(),
  actorOrganisation: z.string().nullable(),
  subjectName: z.string().nullable(),
  document: z.strictObject({ id: idOut('document'), title: z.string(), number: z.string() }).nullable(),
  details: z.strictObject({
    label: z.string().optional(),
    role: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    version: z.number().optional(),
  }),
});
export type ActivityView = z.infer<typeof activityView>;
