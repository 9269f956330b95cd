import { type Actor, hasDuty } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';
import { inGoodStanding, isPartnershipManager } from '../spaces/space-subject.ts';
import type { ApplicationState } from './application.ts';

export type ApplicationSubject = {
  readonly actor: Actor;
  readonly organisationApplication: { readonly id: string; readonly state: ApplicationState };
};

const admitsOrganisations: Clause<ApplicationSubject> = clause(
  'admitsOrganisations',
  'common.not_found',
  ({ actor }) => hasDuty(actor, 'partnership_manager'),
);
const decides: Policy<ApplicationSubject> = { sees: [admitsOrganisations], who: [], when: [] };

/** Nobody but the partnership managers knows who has applied. */
export const applicationPolicies = {
  'organisations.askApplicant': decides,
  'organisations.approveApplication': decides,
  'organisations.declineApplication': decides,
} as const satisfies Record<string, Policy<ApplicationSubject>>;

export const applicationActorPolicies = {
  'organisations.listApplications': { sees: [], who: [inGoodStanding, isPartnershipManager], when: [] },
} as const satisfies Record<string, Policy<{ readonly actor: Actor }>>;
