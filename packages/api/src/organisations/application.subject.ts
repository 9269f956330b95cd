import { applicationPolicies } from '@portal/domain/organisations/application.policy';
import { defineSubject } from '../core/subject.ts';
import { readApplicationFacts } from './applications.repository.ts';

export const applicationSubject = defineSubject(
  {
    id: 'organisationApplication',
    read: readApplicationFacts,
    subjectOf: (actor, row) => ({ actor, organisationApplication: row }),
    spaceOf: () => null,
  },
  applicationPolicies,
);
