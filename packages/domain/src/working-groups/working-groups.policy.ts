import { type Actor, hasDuty, isInGoodStanding } from '../kernel/actor.ts';
import { any, type Clause, clause, type Policy } from '../kernel/policy.ts';
import {
  inGoodStanding,
  isPartnershipManager,
  mayBy,
  type SpaceSubject,
  seesOverview,
  spaceIsOpen,
} from '../spaces/space-subject.ts';

export type ActorOnly = { readonly actor: Actor };

const isDelegateOrStaff: Clause<ActorOnly> = clause(
  'isDelegateOrStaff',
  'working_groups.delegates_propose',
  ({ actor }) => isInGoodStanding(actor) && (actor.isDelegate || hasDuty(actor, 'partnership_manager')),
);
const isProposed: Clause<SpaceSubject> = clause(
  'isProposed',
  'working_groups.already_decided',
  ({ space }) => space.state === 'proposed',
);

export const workingGroupPolicies = {
  'workingGroups.getWorkingGroup': { sees: [seesOverview], who: [], when: [] },
  'workingGroups.approveWorkingGroup': {
    sees: [seesOverview],
    who: [isPartnershipManager],
    when: [isProposed],
  },
  'workingGroups.declineWorkingGroup': {
    sees: [seesOverview],
    who: [isPartnershipManager],
    when: [isProposed],
  },
  'workingGroups.closeWorkingGroup': {
    sees: [seesOverview],
    who: [any<SpaceSubject>(isPartnershipManager, mayBy('manageMembers'))],
    when: [spaceIsOpen],
  },
} as const satisfies Record<string, Policy<SpaceSubject>>;

export const workingGroupActorPolicies = {
  'workingGroups.proposeWorkingGroup': { sees: [], who: [inGoodStanding, isDelegateOrStaff], when: [] },
} as const satisfies Record<string, Policy<ActorOnly>>;
