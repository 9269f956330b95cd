import { hasDuty } from '../kernel/actor.ts';
import { any, type Clause, clause, type Policy } from '../kernel/policy.ts';
import { keeperRoles } from './rights.ts';
import {
  inGoodStanding,
  isMember,
  isMemberOrManager,
  isPartnershipManager,
  mayBy,
  ofPartnerOrganisation,
  type SpaceSubject,
  seesOverview,
  spaceHasRoster,
  spaceIsOpen,
} from './space-subject.ts';

/** A seat of somebody in a space, before an actor. */
export type MembershipSubject = SpaceSubject & {
  readonly membership: { readonly isOwn: boolean; readonly spaceIsWithoutChair: boolean };
};
/** A join request, before an actor. */
export type JoinRequestSubject = SpaceSubject & { readonly joinRequest: { readonly isOwn: boolean } };
/** An invitation, before an actor. */
export type InvitationSubject = SpaceSubject;

const isNotMemberYet: Clause<SpaceSubject> = clause(
  'isNotMemberYet',
  'spaces.already_member',
  ({ role }) => role === null,
);
const hasNotAskedYet: Clause<SpaceSubject> = clause(
  'hasNotAskedYet',
  'spaces.already_asked',
  ({ hasOpenJoinRequest }) => !hasOpenJoinRequest,
);
const isNotOwnSeat: Clause<MembershipSubject> = clause(
  'isNotOwnSeat',
  'spaces.own_seat',
  ({ membership }) => !membership.isOwn,
);
const isOwnRequest: Clause<JoinRequestSubject> = clause(
  'isOwnRequest',
  'spaces.not_your_request',
  ({ joinRequest }) => joinRequest.isOwn,
);
const isNotOwnRequest: Clause<JoinRequestSubject> = clause(
  'isNotOwnRequest',
  'spaces.own_request',
  ({ joinRequest }) => !joinRequest.isOwn,
);
// A request names a person; only that person, the group's keepers and the manager know of it.
const knowsOfRequest: Clause<JoinRequestSubject> = any<JoinRequestSubject>(
  isOwnRequest,
  isPartnershipManager,
  mayBy('manageMembers'),
);
const managesMembers: Clause<SpaceSubject> = mayBy('manageMembers');
// Where everybody who could is gone, the partnership manager names the next chair.
const managesMembersOrFillsChair: Clause<MembershipSubject> = any<MembershipSubject>(
  clause(
    'fillsChair',
    'spaces.has_chair',
    ({ actor, membership }) =>
      hasDuty(actor, 'partnership_manager') && membership.spaceIsWithoutChair && !membership.isOwn,
  ),
  managesMembers,
);
const isKeeperOrManager: Clause<SpaceSubject> = any<SpaceSubject>(
  isPartnershipManager,
  clause(
    'isKeeper',
    'spaces.role_lacks_manageMembers',
    ({ role }) => role !== null && keeperRoles.includes(role),
  ),
);

const sees = [seesOverview];
const roster: Policy<SpaceSubject> = { sees, who: [isMemberOrManager], when: [] };

export const spacePolicies = {
  'spaces.listMembers': roster,
  'spaces.listActivity': { sees, who: [isMember], when: [] },
  'spaces.listJoinRequests': { sees, who: [isKeeperOrManager], when: [] },
  'spaces.listInvitations': { sees, who: [isKeeperOrManager], when: [] },
  'spaces.requestToJoin': {
    sees,
    who: [inGoodStanding, ofPartnerOrganisation],
    when: [spaceIsOpen, isNotMemberYet, hasNotAskedYet],
  },
  'spaces.inviteMember': { sees, who: [managesMembers], when: [spaceIsOpen] },
  'spaces.leaveSpace': { sees, who: [isMember], when: [spaceHasRoster] },
  'spaces.followSpace': { sees, who: [inGoodStanding], when: [] },
  'spaces.getSpaceThread': { sees: [seesOverview, isMember], who: [], when: [] },
} as const satisfies Record<string, Policy<SpaceSubject>>;

export const membershipPolicies = {
  'spaces.changeRole': {
    sees: [seesOverview, isMemberOrManager],
    who: [managesMembersOrFillsChair],
    when: [spaceHasRoster],
  },
  'spaces.removeMember': {
    sees: [seesOverview, isMemberOrManager],
    who: [managesMembers, isNotOwnSeat],
    when: [spaceHasRoster],
  },
} as const satisfies Record<string, Policy<MembershipSubject>>;

export const joinRequestPolicies = {
  'spaces.approveJoinRequest': {
    sees: [seesOverview, knowsOfRequest],
    who: [isNotOwnRequest, managesMembers],
    when: [spaceIsOpen],
  },
  'spaces.declineJoinRequest': {
    sees: [seesOverview, knowsOfRequest],
    who: [isNotOwnRequest, managesMembers],
    when: [spaceIsOpen],
  },
  'spaces.withdrawJoinRequest': { sees: [seesOverview, knowsOfRequest], who: [isOwnRequest], when: [] },
} as const satisfies Record<string, Policy<JoinRequestSubject>>;

export const invitationPolicies = {
  'spaces.withdrawInvitation': { sees: [seesOverview, isKeeperOrManager], who: [managesMembers], when: [] },
} as const satisfies Record<string, Policy<InvitationSubject>>;
