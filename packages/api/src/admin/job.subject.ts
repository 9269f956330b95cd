import { jobPolicies } from '@portal/domain/admin/admin.policy';
import { defineSubject } from '../core/subject.ts';
import { readJobFacts } from './jobs.repository.ts';

export const jobSubject = defineSubject(
  {
    id: 'job',
    read: readJobFacts,
    subjectOf: (actor, row) => ({ actor, job: row }),
    spaceOf: () => null,
  },
  jobPolicies,
);
