import { accountInvitationDays, invitePersonInput } from '@portal/domain/accounts/account-invitation';
import { invitePerson as invited } from '@portal/domain/accounts/account-invitation.events';
import { invitationRefusal } from '@portal/domain/accounts/invitation-rules';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { organisationSubject } from '../organisations/index.ts';
import {
  emailIsTaken,
  insertAccountInvitation,
  withdrawOpenAccountInvitations,
} from './account-invitations.repository.ts';

/**
 * Invites somebody who has no account yet into an organisation: staff its first delegates, delegates their colleagues.
 * A newer invitation to the same address ends the older one.
 */
export const invitePerson = command({
  name: 'accounts.invitePerson',
  input: invitePersonInput,
  output: z.strictObject({ id: idOut('accountInvitation') }),
  access: { authorise: { organisationId: organisationSubject.may('accounts.invitePerson') } },
  rest: {
    method: 'POST',
    path: '/organisations/{organisationId}/invitations',
    status: 201,
    summary: 'Invites somebody without an account into an organisation.',
  },
  async run({ work, input, subject: { organisationId: found } }) {
    const { organisationId, email, isDelegate, duties } = input;
    const by = personOf(work.actor);
    const refusal = invitationRefusal({ by, organisation: found.organisation, email, isDelegate, duties });
    if (refusal) throw new DomainError('rule_violation', refusal);
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
      invitedBy: by.personId,
      createdAt: work.now,
      updatedAt: work.now,
    });
    work.emit(invited({ objectId: id, organisationId }, { email, isDelegate, duties }));
    return { id };
  },
});
