import { personPolicies } from '@portal/domain/accounts/person.policy';
import { defineSubject } from '../core/subject.ts';
import { readPersonFacts } from './accounts.repository.ts';

export const personSubject = defineSubject(
  {
    id: 'person',
    read: readPersonFacts,
    subjectOf: (actor, row) => ({ actor, person: row }),
    spaceOf: () => null,
  },
  personPolicies,
);
