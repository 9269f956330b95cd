import { type Actor, hasDuty, isInGoodStanding } from '../kernel/actor.ts';
import { any, type Clause, clause, type Policy } from '../kernel/policy.ts';
import { inGoodStanding } from '../spaces/space-subject.ts';
import type { OrganisationKind, OrganisationState } from './organisation.ts';

export type OrganisationSubject = {
  readonly actor: Actor;
  readonly organisation: {
    readonly id: string;
    readonly kind: OrganisationKind;
    readonly state: OrganisationState;
  };
};

const isOwn: Clause<OrganisationSubject> = clause(
  'isOwn',
  'common.not_found',
  ({ actor, organisation }) => actor.kind === 'person' && actor.organisationId === organisation.id,
);
// Decision record 5: organisations are listed to all active partners.
const isListed: Clause<OrganisationSubject> = clause(
  'isListed',
  'common.not_found',
  ({ actor, organisation }) => isInGoodStanding(actor) && organisation.state === 'active',
);
const looksAfter = ({ actor }: { readonly actor: Actor }) =>
  hasDuty(actor, 'partnership_manager') || hasDuty(actor, 'administrator');
const isOfManager: Clause<OrganisationSubject> = clause(
  'isOfManager',
  'organisations.for_managers',
  looksAfter,
);
const isActiveColleague: Clause<OrganisationSubject> = clause(
  'isActiveColleague',
  'organisations.own_people_only',
  ({ actor, organisation }) => isInGoodStanding(actor) && actor.organisationId === organisation.id,
);
const isItsDelegate: Clause<OrganisationSubject> = clause(
  'isItsDelegate',
  'organisations.for_delegates',
  ({ actor, organisation }) =>
    isInGoodStanding(actor) && actor.isDelegate && actor.organisationId === organisation.id,
);
const isActive: Clause<OrganisationSubject> = clause(
  'isActive',
  'organisations.not_active',
  ({ organisation }) => organisation.state === 'active',
);
const isNotTheHost: Clause<OrganisationSubject> = clause(
  'isNotTheHost',
  'organisations.is_host',
  ({ organisation }) => organisation.kind !== 'host',
);
const isSuspended: Clause<OrganisationSubject> = clause(
  'isSuspended',
  'organisations.not_suspended',
  ({ organisation }) => organisation.state === 'suspended',
);
const sees = [any(isOwn, isListed, isOfManager)];

export const organisationPolicies = {
  'organisations.getOrganisation': { sees, who: [], when: [] },
  'organisations.changeOrganisation': { sees, who: [isOfManager], when: [] },
  'organisations.suspendOrganisation': { sees, who: [isOfManager], when: [isNotTheHost, isActive] },
  'organisations.readmitOrganisation': { sees, who: [isOfManager], when: [isSuspended] },
  'organisations.listPeople': { sees, who: [any(isOfManager, isActiveColleague)], when: [] },
  'accounts.listAccess': { sees, who: [any(isOfManager, isItsDelegate)], when: [] },
  'accounts.invitePerson': { sees, who: [any(isOfManager, isItsDelegate)], when: [isActive] },
  'accounts.listAccountInvitations': { sees, who: [any(isOfManager, isItsDelegate)], when: [] },
} as const satisfies Record<string, Policy<OrganisationSubject>>;

const mayAdd: Clause<{ readonly actor: Actor }> = clause('mayAdd', 'organisations.for_managers', looksAfter);

export const organisationActorPolicies = {
  'organisations.listOrganisations': { sees: [], who: [inGoodStanding], when: [] },
  'organisations.addOrganisation': { sees: [], who: [inGoodStanding, mayAdd], when: [] },
} as const satisfies Record<string, Policy<{ readonly actor: Actor }>>;
