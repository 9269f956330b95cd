import { passkeyPolicies } from '@portal/domain/accounts/accounts.policy';
import { defineSubject } from '../core/subject.ts';
import { readPasskeyFacts } from './factors.repository.ts';

export const passkeySubject = defineSubject(
  {
    id: 'passkey',
    read: readPasskeyFacts,
    subjectOf: (actor, row) => ({ actor, passkey: row }),
    spaceOf: () => null,
  },
  passkeyPolicies,
);
