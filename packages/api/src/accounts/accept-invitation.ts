import { beginSession } from '@portal/auth';
import { asSystem, becomePerson, type ScopedTx, withActor } from '@portal/db/transaction';
import {
  acceptInvitation as accepted,
  acceptTerms as termsAccepted,
} from '@portal/domain/accounts/accounts.events';
import { type AcceptInvitationInput, acceptInvitationInput } from '@portal/domain/accounts/accounts.inputs';
import { currentTermsVersion } from '@portal/domain/accounts/terms';
import type { PersonActor } from '@portal/domain/kernel/actor';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { type Id, newId } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { invitationLifecycle } from '@portal/domain/spaces/invitation.lifecycle';
import type { Context } from '../core/context.ts';
import { checkTerms } from '../core/entry-checks.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { checkSaved } from '../core/saved.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { insertMembership, saveInvitationState } from '../spaces/index.ts';
import {
  findInvitationByToken,
  type InvitationByToken,
  insertCredential,
  insertPerson,
  settleOwnRequest,
} from './accounts.repository.ts';
import { hashNewPassword } from './new-password.ts';

/** What the page behind an invitation's link shows. Looking consumes nothing: mail scanners look too. */
export async function getInvitation(context: Context, token: unknown): Promise<InvitationByToken> {
  const { services, network, now } = context;
  const parsed = acceptInvitationInput.shape.token.safeParse(token);
  if (!parsed.success) throw notFound();
  await services.limits.spend('token', network);
  const found = await asSystem(services.database, (tx) =>
    findInvitationByToken(tx, hashOfOneTimeToken(parsed.data)),
  );
  if (found?.state !== 'invited' || found.expiresAt <= now || found.spaceState !== 'active') throw notFound();
  await services.limits.giveBack('token', network);
  return found;
}

/**
 * Takes the seat: as the signed-in person with that very address, or as somebody new who chooses a
 * password. Once only; a second click finds nothing.
 * @returns a session's secret for somebody new, else null; and where they are now a member.
 */
export async function acceptInvitation(
  context: Context,
  raw: unknown,
): Promise<{ spaceId: Id<'space'>; token: string | null }> {
  const input = acceptInvitationInput.parse(raw);
  const invitation = await getInvitation(context, input.token);
  return invitation.hasAccount
    ? { spaceId: invitation.spaceId, token: await acceptAsMyself(context, invitation) }
    : { spaceId: invitation.spaceId, token: await acceptAsNewcomer(context, invitation, input) };
}

async function acceptAsMyself(context: Context, invitation: InvitationByToken): Promise<null> {
  await withActor(context.services.database, context.credential, async (tx, actor) => {
    if (actor?.kind !== 'person') throw new DomainError('unauthenticated', 'accounts.sign_in_to_accept');
    checkTerms(actor);
    if (actor.email !== invitation.email) throw new DomainError('forbidden', 'accounts.other_address');
    if (actor.state !== 'active') throw new DomainError('forbidden', 'common.account_not_active');
    await takeSeat(context, tx, actor, invitation, false);
  });
  return null;
}

async function acceptAsNewcomer(
  context: Context,
  invitation: InvitationByToken,
  { name, password }: AcceptInvitationInput,
): Promise<string> {
  if (!name || !password) {
    const required = { code: 'common.required', params: {} };
    throw new DomainError('invalid_input', 'common.invalid_input', {
      fieldErrors: { ...(name ? {} : { name: required }), ...(password ? {} : { password: required }) },
    });
  }
  const passwordHash = await hashNewPassword(context, password, {
    email: invitation.email,
    name,
    organisation: invitation.organisationName,
  });
  const { services, now, userAgent } = context;
  const personId = newId('person', services);
  return withActor(services.database, { kind: 'anonymous' }, async (tx) => {
    await becomePerson(tx, personId);
    await insertPerson(tx, {
      id: personId,
      organisationId: invitation.organisationId,
      email: invitation.email,
      name,
      state: 'active',
      termsVersion: currentTermsVersion,
      createdAt: now,
      updatedAt: now,
    });
    await insertCredential(tx, { personId, passwordHash, changedAt: now });
    const newcomer = {
      kind: 'person',
      personId,
      name,
      organisationId: invitation.organisationId,
    } as PersonActor;
    await takeSeat(
      context,
      tx,
      { ...newcomer, organisationName: invitation.organisationName },
      invitation,
      true,
    );
    return beginSession(tx, { personId, now, userAgent, random: services.random });
  });
}

async function takeSeat(
  context: Context,
  tx: ScopedTx,
  actor: PersonActor,
  invitation: InvitationByToken,
  newAccount: boolean,
): Promise<void> {
  const { now } = context;
  const { spaceId, role } = invitation;
  transition(invitationLifecycle, 'acceptInvitation', invitation.state);
  // The state in the WHERE makes it single use, however many click at once.
  checkSaved(await saveInvitationState(tx, { id: invitation.id, from: 'invited', to: 'accepted', now }));
  const { work, emitted } = beginWork(context, tx, actor);
  await insertMembership(tx, { id: work.newId('membership'), spaceId, personId: actor.personId, role, now });
  await settleOwnRequest(tx, { spaceId, personId: actor.personId, now });
  work.emit(accepted({ objectId: invitation.id, spaceId }, { role, newAccount }), {
    subjectName: actor.name,
    details: { role },
  });
  if (newAccount) work.emit(termsAccepted({ objectId: actor.personId }, { version: currentTermsVersion }));
  await writeEmitted(context, tx, actor, emitted);
}
