import { getOrganisationInput, organisationView } from '@portal/domain/organisations/organisations.inputs';
import { query } from '../core/operation.ts';
import { organisationSubject } from './organisation.subject.ts';

export const getOrganisation = query({
  name: 'organisations.getOrganisation',
  input: getOrganisationInput,
  output: organisationView,
  access: { authorise: { organisationId: organisationSubject.may('organisations.getOrganisation') } },
  rest: {
    method: 'GET',
    path: '/organisations/{organisationId}',
    summary: 'An organisation, as far as I may know it.',
  },
  load: () => ({}),
  view: ({ subject: { organisationId: found } }) => {
    const { nameKey: _sortKey, ...organisation } = found.organisation;
    return organisation;
  },
});
