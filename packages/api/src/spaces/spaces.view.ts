import { isAwayOn } from '@portal/domain/accounts/absence';
import type { PersonBrief } from '@portal/domain/accounts/person';
import type { Actor } from '@portal/domain/kernel/actor';
import { dayIn } from '@portal/domain/kernel/calendar';
import type { Id } from '@portal/domain/kernel/ids';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import type { SpaceRole } from '@portal/domain/spaces/space';
import type { SpaceSubject } from '@portal/domain/spaces/space-subject';
import type { InvitationView, JoinRequestView, MemberView } from '@portal/domain/spaces/spaces.inputs';
import { joinRequestPolicies, membershipPolicies } from '@portal/domain/spaces/spaces.policy';
import { type OrganisationColumns, organisationBriefOf } from '../organisations/index.ts';
import { spaceSubjectOf } from './space.subject.ts';
import type { SpaceFactsRow } from './spaces.repository.ts';

type PersonColumns = OrganisationColumns & { personId: Id<'person'>; personName: string };

function personBriefOf(row: PersonColumns): PersonBrief {
  return { id: row.personId, name: row.personName, organisation: organisationBriefOf(row) };
}

type MemberRow = PersonColumns & {
  id: Id<'membership'>;
  role: SpaceRole;
  since: Date;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  awayFrom: string | null;
  awayUntil: string | null;
  timeZone: string;
  deputyName: string | null;
};

/** Their absence, on days when they are away. */
function absenceOf(
  { awayFrom, awayUntil, timeZone, deputyName }: MemberRow,
  now: Date,
): MemberView['absence'] {
  if (!awayFrom || !awayUntil) return null;
  const isAway = isAwayOn({ from: awayFrom, until: awayUntil }, dayIn(timeZone, now));
  return isAway ? { until: awayUntil, deputy: deputyName } : null;
}

/** A line of the roster, with what I may do with that seat. */
export function memberViewOf(
  row: MemberRow,
  found: SpaceSubject,
  { isWithoutChair, now }: { isWithoutChair: boolean; now: Date },
): MemberView {
  const isMe = found.actor.kind === 'person' && found.actor.personId === row.personId;
  const subject = { ...found, membership: { isOwn: isMe, spaceIsWithoutChair: isWithoutChair } };
  return {
    id: row.id,
    person: personBriefOf(row),
    role: row.role,
    since: row.since,
    isMe,
    absence: absenceOf(row, now),
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    abilities: {
      changeRole: abilityOf(decide(membershipPolicies['spaces.changeRole'], subject)),
      removeMember: abilityOf(decide(membershipPolicies['spaces.removeMember'], subject)),
    },
  };
}

type JoinRequestRow = PersonColumns &
  SpaceFactsRow & {
    id: Id<'joinRequest'>;
    message: string;
    state: JoinRequestView['state'];
    reason: string | null;
    isOwn: boolean;
    createdAt: Date;
    updatedAt: Date;
    revision: number;
  };

export function joinRequestViewOf(actor: Actor, row: JoinRequestRow): JoinRequestView {
  const subject = { ...spaceSubjectOf(actor, row), joinRequest: { isOwn: row.isOwn } };
  const ability = (act: keyof typeof joinRequestPolicies) =>
    row.state === 'requested'
      ? abilityOf(decide(joinRequestPolicies[act], subject))
      : { allowed: false as const, reason: `join_request.is_${row.state}` };
  return {
    id: row.id,
    space: { id: row.spaceId, kind: row.kind, code: row.code, name: row.spaceName },
    person: personBriefOf(row),
    message: row.message,
    state: row.state,
    reason: row.reason,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
    abilities: {
      approveJoinRequest: ability('spaces.approveJoinRequest'),
      declineJoinRequest: ability('spaces.declineJoinRequest'),
      withdrawJoinRequest: ability('spaces.withdrawJoinRequest'),
    },
  };
}

type InvitationRow = OrganisationColumns &
  Omit<InvitationView, 'space' | 'organisation'> & {
    spaceId: Id<'space'>;
    kind: string;
    code: string;
    spaceName: string;
  };

export function invitationViewOf(row: InvitationRow): InvitationView {
  return {
    id: row.id,
    space: { id: row.spaceId, kind: row.kind, code: row.code, name: row.spaceName },
    email: row.email,
    role: row.role,
    organisation: organisationBriefOf(row),
    state: row.state,
    expiresAt: row.expiresAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
  };
}
