import { mailPolicies } from '@portal/domain/notifications/notifications.policy';
import { defineSubject } from '../core/subject.ts';
import { readMailFacts } from './mail-log.repository.ts';

export const mailSubject = defineSubject(
  {
    id: 'mail',
    read: readMailFacts,
    subjectOf: (actor, row) => ({ actor, mail: row }),
    spaceOf: () => null,
  },
  mailPolicies,
);
