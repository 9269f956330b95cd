import { accountInvitationDays } from '@portal/domain/accounts/account-invitation';
import { invitePerson as invited } from '@portal/domain/accounts/account-invitation.events';
import type { StaffDuty } from '@portal/domain/accounts/person';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { personOf } from '../core/person-of.ts';
import type { Work } from '../core/work.ts';
import {
  emailIsTaken,
  insertAccountInvitation,
  withdrawOpenAccountInvitations,
} from './account-invitations.repository.ts';

type Newcomer = {
  organisationId: Id<'organisation'>;
  email: string;
  isDelegate: boolean;
  duties: StaffDuty[];
};

/**
 * Invites somebody without an account, as part of somebody's work; who may invite whom is judged before.
 * @throws DomainError `accounts.has_account`.
 */
export async function inviteNewcomer(work: Work, newcomer: Newcomer): Promise<Id<'accountInvitation'>> {
  const { organisationId, email, isDelegate, duties } = newcomer;
  if (await emailIsTaken(work.tx, email)) throw new DomainError('rule_violation', 'accounts.has_account');
  await withdrawOpenAccountInvitations(work.tx, { organisationId, email, now: work.now });
  const id = work.newId('accountInvitation');
  const token = oneTimeTokenFor(work.context.services.settings.signingKey, 'join', id);
  await insertAccountInvitation(work.tx, {
    id,
    organisationId,
    email,
    isDelegate,
    duties,
    state: 'invited',
    tokenHash: hashOfOneTimeToken(token),
    expiresAt: new Date(work.now.getTime() + accountInvitationDays * 86_400_000),
    invitedBy: personOf(work.actor).personId,
    createdAt: work.now,
    updatedAt: work.now,
  });
  work.emit(invited({ objectId: id, organisationId }, { email, isDelegate, duties }));
  return id;
}
