import { type Actor, hasDuty, isInGoodStanding } from '../kernel/actor.ts';
import { any, type Clause, clause, type Policy } from '../kernel/policy.ts';
import { inGoodStanding } from '../spaces/space-subject.ts';
import type { OrganisationState } from './organisation.ts';

export type OrganisationSubject = {
  readonly actor: Actor;
  readonly organisation: { readonly id: string; readonly state: OrganisationState };
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
const isOfManager: Clause<OrganisationSubject> = clause(
  'isOfManager',
  'common.not_found',
  ({ actor }) => hasDuty(actor, 'partnership_manager') || hasDuty(actor, 'administrator'),
);

export const organisationPolicies = {
  'organisations.getOrganisation': { sees: [any(isOwn, isListed, isOfManager)], who: [], when: [] },
} as const satisfies Record<string, Policy<OrganisationSubject>>;

export const organisationActorPolicies = {
  'organisations.listOrganisations': { sees: [], who: [inGoodStanding], when: [] },
} as const satisfies Record<string, Policy<{ readonly actor: Actor }>>;
