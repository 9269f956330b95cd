import { type Actor, hasDuty, isInGoodStanding } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';
import { signedIn } from '../spaces/space-subject.ts';

type ActorOnly = { readonly actor: Actor };
export const isSession: Clause<ActorOnly> = clause(
  'isSession',
  'accounts.not_for_tokens',
  ({ actor }) => actor.kind !== 'person' || actor.via !== 'token',
);
export const hasConfirmed: Clause<ActorOnly> = clause(
  'hasConfirmed',
  'accounts.confirm_first',
  ({ actor }) => actor.kind === 'person' && actor.isConfirmed,
);
/** Changes what one signs in with: only by who has just proven to be there (trust.md A21). */
const sensitive: Policy<ActorOnly> = { sees: [], who: [signedIn, isSession], when: [hasConfirmed] };
/** About one's own account: never by a program. */
export const ownAccount: Policy<ActorOnly> = { sees: [], who: [signedIn, isSession], when: [] };

export const accountActorPolicies = {
  'accounts.getMe': { sees: [], who: [signedIn], when: [] },
  'accounts.signOut': { sees: [], who: [signedIn], when: [] },
  'accounts.getHome': { sees: [], who: [signedIn], when: [] },
  'accounts.changeProfile': ownAccount,
  'accounts.getAbsence': ownAccount,
  'accounts.changeAbsence': ownAccount,
  'accounts.acceptTerms': ownAccount,
  'accounts.changePassword': ownAccount,
  'accounts.confirmIdentity': ownAccount,
  'accounts.listSessions': ownAccount,
  'accounts.endOtherSessions': ownAccount,
  'accounts.listFactors': ownAccount,
  'accounts.listAccessTokens': ownAccount,
  'accounts.requestEmailChange': sensitive,
  'accounts.createAccessToken': sensitive,
  'accounts.addAuthenticator': sensitive,
  'accounts.removeAuthenticator': sensitive,
  'accounts.addPasskey': sensitive,
  'accounts.renewRecoveryCodes': sensitive,
  'accounts.exportMyData': sensitive,
} as const satisfies Record<string, Policy<ActorOnly>>;

/** A browser in which somebody is signed in; nobody but they know of it. */
export type SessionSubject = ActorOnly & { readonly session: { readonly personId: string } };
const isOwnSession: Clause<SessionSubject> = clause(
  'isOwnSession',
  'common.not_found',
  ({ actor, session }) => actor.kind === 'person' && actor.personId === session.personId,
);
export const sessionPolicies = {
  'accounts.endSession': { sees: [isOwnSession], who: [isSession], when: [] },
} as const satisfies Record<string, Policy<SessionSubject>>;

/** An invitation into an organisation: its delegates and the staff who look after it know of it. */
export type AccountInvitationSubject = ActorOnly & {
  readonly accountInvitation: { readonly organisationId: string };
};
const mayManageIt: Clause<AccountInvitationSubject> = clause(
  'mayManageIt',
  'common.not_found',
  ({ actor, accountInvitation }) =>
    hasDuty(actor, 'administrator') ||
    hasDuty(actor, 'partnership_manager') ||
    (isInGoodStanding(actor) &&
      actor.isDelegate &&
      actor.organisationId === accountInvitation.organisationId),
);
export const accountInvitationPolicies = {
  'accounts.withdrawAccountInvitation': { sees: [mayManageIt], who: [], when: [] },
} as const satisfies Record<string, Policy<AccountInvitationSubject>>;

export type AccessTokenSubject = ActorOnly & { readonly accessToken: { readonly personId: string } };
const isOwnAccessToken: Clause<AccessTokenSubject> = clause(
  'isOwnAccessToken',
  'common.not_found',
  ({ actor, accessToken }) => actor.kind === 'person' && actor.personId === accessToken.personId,
);
export const accessTokenPolicies = {
  'accounts.endAccessToken': { sees: [isOwnAccessToken], who: [isSession], when: [] },
} as const satisfies Record<string, Policy<AccessTokenSubject>>;

export type PasskeySubject = ActorOnly & { readonly passkey: { readonly personId: string } };
const isOwnPasskey: Clause<PasskeySubject> = clause(
  'isOwnPasskey',
  'common.not_found',
  ({ actor, passkey }) => actor.kind === 'person' && actor.personId === passkey.personId,
);
export const passkeyPolicies = {
  'accounts.removePasskey': { sees: [isOwnPasskey], who: [isSession], when: [hasConfirmed] },
} as const satisfies Record<string, Policy<PasskeySubject>>;
