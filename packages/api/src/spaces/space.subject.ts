import { libraryPolicies } from '@portal/domain/documents/documents.policy';
import type { Actor } from '@portal/domain/kernel/actor';
import type { SpaceKind } from '@portal/domain/spaces/space-kinds';
import type { SpaceFacts, SpaceSubject } from '@portal/domain/spaces/space-subject';
import {
  invitationPolicies,
  joinRequestPolicies,
  membershipPolicies,
  spacePolicies,
} from '@portal/domain/spaces/spaces.policy';
import { workingGroupPolicies } from '@portal/domain/working-groups/working-groups.policy';
import { defineSubject } from '../core/subject.ts';
import {
  readInvitationFacts,
  readJoinRequestFacts,
  readMembershipFacts,
  readSpaceFacts,
  type SpaceFactsRow,
} from './spaces.repository.ts';

/** The row's space as the policies know it. */
export function spaceFacts(row: SpaceFactsRow): SpaceFacts {
  return {
    id: row.spaceId,
    kind: row.kind as SpaceKind,
    code: row.code,
    name: row.spaceName,
    state: row.spaceState,
    visibility: row.visibility,
    defaultLabel: row.defaultLabel,
    revision: row.spaceRevision,
  };
}

export function spaceSubjectOf(actor: Actor, row: SpaceFactsRow): SpaceSubject {
  return {
    actor,
    space: spaceFacts(row),
    role: row.myRole,
    hasOpenJoinRequest: row.hasOpenJoinRequest ?? false,
  };
}

const spaceOf = (row: SpaceFactsRow) => row.spaceId;

export const spaceSubject = defineSubject(
  { id: 'space', read: readSpaceFacts, subjectOf: spaceSubjectOf, spaceOf },
  { ...spacePolicies, ...workingGroupPolicies, ...libraryPolicies },
);

export const membershipSubject = defineSubject(
  {
    id: 'membership',
    read: readMembershipFacts,
    subjectOf: (actor, row) => ({
      ...spaceSubjectOf(actor, row),
      membership: {
        id: row.membershipId,
        isOwn: row.isOwn,
        spaceIsWithoutChair: row.isWithoutChair,
        role: row.role,
        personId: row.personId,
        personName: row.personName,
        revision: row.membershipRevision,
      },
    }),
    spaceOf,
  },
  membershipPolicies,
);

export const joinRequestSubject = defineSubject(
  {
    id: 'joinRequest',
    read: readJoinRequestFacts,
    subjectOf: (actor, row) => ({
      ...spaceSubjectOf(actor, row),
      joinRequest: {
        id: row.joinRequestId,
        isOwn: row.isOwn,
        state: row.state,
        personId: row.personId,
        personName: row.personName,
        revision: row.requestRevision,
      },
    }),
    spaceOf,
  },
  joinRequestPolicies,
);

export const invitationSubject = defineSubject(
  {
    id: 'invitation',
    read: readInvitationFacts,
    subjectOf: (actor, row) => ({
      ...spaceSubjectOf(actor, row),
      invitation: { id: row.invitationId, email: row.email, state: row.state },
    }),
    spaceOf,
  },
  invitationPolicies,
);
