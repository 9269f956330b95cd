// What other modules may use of `organisations`.
export { organisationSubject } from './organisation.subject.ts';
export { organisationBriefOf, organisationColumns, type OrganisationColumns } from './organisation-columns.ts';
