import type { TokenScope } from '../accounts/access-token.ts';
import type { PersonState, StaffDuty } from '../accounts/person.ts';
import type { Density, Theme } from '../accounts/preferences.ts';
import type { OrganisationKind, OrganisationState } from '../organisations/organisation.ts';
import type { Id, OrganisationId, PersonId } from './ids.ts';

/** Somebody who has not signed in. Sees what is public. */
export type AnonymousActor = { readonly kind: 'anonymous' };

/** A signed-in person, as the session lookup of this very request found them. */
export type PersonActor = {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly state: PersonState;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly organisationCountry: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationState: OrganisationState;
  readonly duties: readonly StaffDuty[];
  readonly isDelegate: boolean;
  readonly locale: string;
  readonly timeZone: string;
  readonly theme: Theme;
  readonly density: Density;
  readonly termsVersion: number;
  /** How they came in: a session of theirs, a token of a program, or the portal itself on their behalf (a job). */
  readonly via: 'session' | 'token' | 'portal';
  /** What the token of a program allows; null for everybody else. */
  readonly tokenScope: TokenScope | null;
  /** Their session; null for a program or a job. */
  readonly sessionId: Id<'session'> | null;
  /** Came in with something beside the password. */
  readonly hasSecondFactor: boolean;
  /** Has just proven to be there, or is the portal itself: the condition of acts about one's own account. */
  readonly isConfirmed: boolean;
};

export type Actor = AnonymousActor | PersonActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };

/** Staff and delegates may do nothing but add a second factor before they have come in with one (trust.md A10). */
export function needsSecondFactor(actor: Actor): boolean {
  if (actor.kind !== 'person' || actor.hasSecondFactor) return false;
  return actor.isDelegate || actor.duties.length > 0;
}

/** Of the host organisation, whatever their duties. */
export function isOfHost(actor: Actor): boolean {
  return actor.kind === 'person' && actor.organisationKind === 'host';
}

/** An active person of an approved organisation: the condition of everything beyond one's own profile. */
export function isInGoodStanding(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && actor.state === 'active' && actor.organisationState === 'active';
}

export function hasDuty(actor: Actor, duty: StaffDuty): boolean {
  return isInGoodStanding(actor) && isOfHost(actor) && actor.duties.includes(duty);
}
