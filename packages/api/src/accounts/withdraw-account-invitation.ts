import {
  accountInvitationLifecycle,
  withdrawAccountInvitationInput,
} from '@portal/domain/accounts/account-invitation';
import { withdrawAccountInvitation as withdrawn } from '@portal/domain/accounts/account-invitation.events';
import { idOut } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { accountInvitationSubject } from './account-invitation.subject.ts';
import { saveAccountInvitationState } from './account-invitations.repository.ts';

/** An invitation into an organisation is taken back; its link stops working at once. */
export const withdrawAccountInvitation = command({
  name: 'accounts.withdrawAccountInvitation',
  input: withdrawAccountInvitationInput,
  output: z.strictObject({ id: idOut('accountInvitation') }),
  access: {
    authorise: { accountInvitationId: accountInvitationSubject.may('accounts.withdrawAccountInvitation') },
  },
  rest: {
    method: 'POST',
    path: '/account-invitations/{accountInvitationId}/withdraw',
    summary: 'Withdraws an invitation into an organisation.',
  },
  async run({ work, subject: { accountInvitationId: found } }) {
    const { id, organisationId, state } = found.accountInvitation;
    transition(accountInvitationLifecycle, 'withdrawAccountInvitation', state);
    checkSaved(await saveAccountInvitationState(work.tx, { id, to: 'withdrawn', now: work.now }));
    work.emit(withdrawn({ objectId: id, organisationId }, {}));
    return { id };
  },
});
