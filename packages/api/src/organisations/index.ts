// What other modules may use of `organisations`.
export { readWaitingApplications } from './applications.repository.ts';
export { organisationSubject } from './organisation.subject.ts';
export {
  type OrganisationColumns,
  organisationBriefOf,
  organisationColumns,
} from './organisation-columns.repository.ts';
