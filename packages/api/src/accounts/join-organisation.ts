import { beginSession } from '@portal/auth';
import { asSystem, becomePerson, withActor } from '@portal/db/transaction';
import {
  accountInvitationLifecycle,
  joinOrganisationInput,
} from '@portal/domain/accounts/account-invitation';
import { joinOrganisation as joined } from '@portal/domain/accounts/account-invitation.events';
import { acceptTerms as termsAccepted } from '@portal/domain/accounts/accounts.events';
import { currentTermsVersion } from '@portal/domain/accounts/terms';
import type { PersonActor } from '@portal/domain/kernel/actor';
import { notFound } from '@portal/domain/kernel/domain-error';
import { newId } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { checkSaved } from '../core/saved.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import {
  type AccountInvitationByToken,
  findAccountInvitationByToken,
  saveAccountInvitationState,
} from './account-invitations.repository.ts';
import { insertCredential, insertPerson } from './accounts.repository.ts';
import { hashNewPassword } from './new-password.ts';

/** What the page behind the link shows. Looking consumes nothing: mail scanners look too. */
export async function getAccountInvitation(
  context: Context,
  token: unknown,
): Promise<AccountInvitationByToken> {
  const { services, network, now } = context;
  const parsed = joinOrganisationInput.shape.token.safeParse(token);
  if (!parsed.success) throw notFound();
  await services.limits.spend('token', network);
  const found = await asSystem(services.database, (tx) =>
    findAccountInvitationByToken(tx, hashOfOneTimeToken(parsed.data)),
  );
  const works =
    found?.state === 'invited' &&
    found.expiresAt > now &&
    found.organisationState === 'active' &&
    !found.hasAccount;
  if (!works) throw notFound();
  await services.limits.giveBack('token', network);
  return found;
}

/**
 * Makes the account that somebody was invited to, once; what it may do stands in the invitation, not in the form
 * (trust.md A20).
 * @returns a session's secret, for the cookie.
 */
export async function joinOrganisation(context: Context, raw: unknown): Promise<{ token: string }> {
  const { token, name, password } = joinOrganisationInput.parse(raw);
  const invitation = await getAccountInvitation(context, token);
  const { email, organisationId, organisationName, isDelegate, duties } = invitation;
  const owner = { email, name, organisation: organisationName };
  const passwordHash = await hashNewPassword(context, password, owner);
  const { services, now, userAgent } = context;
  const personId = newId('person', services);
  return withActor(services.database, { kind: 'anonymous' }, async (tx) => {
    await becomePerson(tx, personId);
    await insertPerson(tx, {
      id: personId,
      organisationId,
      email,
      name,
      state: 'active',
      isDelegate,
      duties,
      termsVersion: currentTermsVersion,
      createdAt: now,
      updatedAt: now,
    });
    await insertCredential(tx, { personId, passwordHash, changedAt: now });
    transition(accountInvitationLifecycle, 'joinOrganisation', invitation.state);
    // The state in the WHERE makes it single use, however many click at once.
    checkSaved(await saveAccountInvitationState(tx, { id: invitation.id, to: 'accepted', now }));
    const newcomer = { kind: 'person', personId, name, organisationId, organisationName } as PersonActor;
    const { work, emitted } = beginWork(context, tx, newcomer);
    work.emit(joined({ objectId: invitation.id, organisationId }, { person: personId }));
    work.emit(termsAccepted({ objectId: personId }, { version: currentTermsVersion }));
    await writeEmitted(context, tx, newcomer, emitted);
    return { token: await beginSession(tx, { personId, now, userAgent, random: services.random }) };
  });
}
