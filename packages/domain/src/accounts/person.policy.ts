import { type Actor, hasDuty, isInGoodStanding } from '../kernel/actor.ts';
import { any, type Clause, clause, type Policy } from '../kernel/policy.ts';
import type { OrganisationKind, OrganisationState } from '../organisations/organisation.ts';
import { hasConfirmed, isSession } from './accounts.policy.ts';
import type { PersonState } from './person.ts';

/** Somebody's account, before an actor. */
export type PersonSubject = {
  readonly actor: Actor;
  readonly person: {
    readonly id: string;
    readonly state: PersonState;
    readonly duties: readonly string[];
    readonly organisationId: string;
    readonly organisationKind: OrganisationKind;
    readonly organisationState: OrganisationState;
  };
};

const looksAfterPeople = ({ actor }: PersonSubject) =>
  hasDuty(actor, 'administrator') || hasDuty(actor, 'partnership_manager');
const isColleagueOf = ({ actor, person }: PersonSubject) =>
  isInGoodStanding(actor) && actor.organisationId === person.organisationId;

const isAdministratorOrManager: Clause<PersonSubject> = clause(
  'isAdministratorOrManager',
  'common.not_found',
  looksAfterPeople,
);
const isMyself: Clause<PersonSubject> = clause(
  'isMyself',
  'accounts.for_delegates',
  ({ actor, person }) => actor.kind === 'person' && actor.personId === person.id,
);
const isColleague: Clause<PersonSubject> = clause('isColleague', 'common.not_found', isColleagueOf);
const isTheirDelegate: Clause<PersonSubject> = clause(
  'isTheirDelegate',
  'accounts.for_delegates',
  (subject) => isColleagueOf(subject) && subject.actor.kind === 'person' && subject.actor.isDelegate,
);
const isSomebodyElse: Clause<PersonSubject> = clause(
  'isSomebodyElse',
  'accounts.not_oneself',
  ({ actor, person }) => actor.kind === 'person' && actor.personId !== person.id,
);
// The actor stays, and is one: the portal is never without an administrator.
const sparesAdministrators: Clause<PersonSubject> = clause(
  'sparesAdministrators',
  'accounts.for_administrators',
  ({ actor, person }) => hasDuty(actor, 'administrator') || !person.duties.includes('administrator'),
);
const liftsOwnSuspensions: Clause<PersonSubject> = clause(
  'liftsOwnSuspensions',
  'accounts.suspended_by_host',
  (subject) => looksAfterPeople(subject) || subject.person.state !== 'suspended',
);
const isNotSuspended: Clause<PersonSubject> = clause(
  'isNotSuspended',
  'accounts.already_suspended',
  ({ person }) => person.state === 'active' || person.state === 'pending',
);
const hasNotLeft: Clause<PersonSubject> = clause(
  'hasNotLeft',
  'accounts.already_left',
  ({ person }) => person.state !== 'left',
);
const isOut: Clause<PersonSubject> = clause(
  'isOut',
  'accounts.not_out',
  ({ person }) => person.state === 'suspended' || person.state === 'left',
);
const organisationTakesPart: Clause<PersonSubject> = clause(
  'organisationTakesPart',
  'organisations.not_active',
  ({ person }) => person.organisationState === 'active',
);
const isAdministrator: Clause<PersonSubject> = clause(
  'isAdministrator',
  'accounts.for_administrators',
  ({ actor }) => hasDuty(actor, 'administrator'),
);
const isOfHost: Clause<PersonSubject> = clause(
  'isOfHost',
  'accounts.duties_for_host',
  ({ person }) => person.organisationKind === 'host',
);
const answersForThem: Clause<PersonSubject> = any(isAdministratorOrManager, isTheirDelegate);

/** Machine P, simple path: active → suspended → active; active → left → active, with nothing of before. */
export const personPolicies = {
  'accounts.getAccess': {
    sees: [any(isMyself, isAdministratorOrManager, isColleague)],
    who: [any(isMyself, isAdministratorOrManager, isTheirDelegate)],
    when: [],
  },
  'accounts.suspendPerson': {
    sees: [isAdministratorOrManager],
    who: [isSomebodyElse, sparesAdministrators],
    when: [isNotSuspended],
  },
  'accounts.endAccess': {
    sees: [any(isAdministratorOrManager, isColleague)],
    who: [answersForThem, isSomebodyElse, sparesAdministrators],
    when: [hasNotLeft],
  },
  'accounts.readmitPerson': {
    sees: [any(isAdministratorOrManager, isColleague)],
    who: [answersForThem, liftsOwnSuspensions],
    when: [isOut, organisationTakesPart],
  },
  'accounts.changeDuties': {
    sees: [isAdministratorOrManager],
    who: [isAdministrator, isSession, isOfHost],
    // That they are there is asked last: whoever may not do it anyhow need not prove it.
    when: [hasNotLeft, hasConfirmed],
  },
} as const satisfies Record<string, Policy<PersonSubject>>;
