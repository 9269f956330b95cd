import { accountInvitationPolicies } from '@portal/domain/accounts/accounts.policy';
import { defineSubject } from '../core/subject.ts';
import { readAccountInvitationFacts } from './account-invitations.repository.ts';

export const accountInvitationSubject = defineSubject(
  {
    id: 'accountInvitation',
    read: readAccountInvitationFacts,
    subjectOf: (actor, row) => ({ actor, accountInvitation: row }),
    spaceOf: () => null,
  },
  accountInvitationPolicies,
);
