import { invitePersonInput } from '@portal/domain/accounts/account-invitation';
import { invitationRefusal } from '@portal/domain/accounts/invitation-rules';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { organisationSubject } from '../organisations/index.ts';
import { inviteNewcomer } from './invite-newcomer.ts';

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
    const id = await inviteNewcomer(work, { organisationId, email, isDelegate, duties });
    return { id };
  },
});
