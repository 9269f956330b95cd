import { sessionPolicies } from '@portal/domain/accounts/accounts.policy';
import { defineSubject } from '../core/subject.ts';
import { readSessionFacts } from './sessions.repository.ts';

export const sessionSubject = defineSubject(
  {
    id: 'session',
    read: readSessionFacts,
    subjectOf: (actor, row) => ({ actor, session: row }),
    spaceOf: () => null,
  },
  sessionPolicies,
);
