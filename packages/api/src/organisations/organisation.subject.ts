import { organisationPolicies } from '@portal/domain/organisations/organisations.policy';
import { defineSubject } from '../core/subject.ts';
import { readOrganisationFacts } from './organisations.repository.ts';

export const organisationSubject = defineSubject(
  {
    id: 'organisation',
    read: readOrganisationFacts,
    subjectOf: (actor, row) => ({ actor, organisation: row }),
    spaceOf: () => null,
  },
  organisationPolicies,
);
