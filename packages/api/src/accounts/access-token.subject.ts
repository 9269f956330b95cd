import { accessTokenPolicies } from '@portal/domain/accounts/accounts.policy';
import { defineSubject } from '../core/subject.ts';
import { readAccessTokenFacts } from './access-tokens.repository.ts';

export const accessTokenSubject = defineSubject(
  {
    id: 'accessToken',
    read: readAccessTokenFacts,
    subjectOf: (actor, row) => ({ actor, accessToken: row }),
    spaceOf: () => null,
  },
  accessTokenPolicies,
);
