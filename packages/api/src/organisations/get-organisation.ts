import { abilityOf, decide } from '@portal/domain/kernel/policy';
import { getOrganisationInput, organisationDetails } from '@portal/domain/organisations/organisations.inputs';
import { organisationPolicies } from '@portal/domain/organisations/organisations.policy';
import { query } from '../core/operation.ts';
import { organisationSubject } from './organisation.subject.ts';

/** An organisation; its mail domains and other names only for its own people and the staff who look after it. */
export const getOrganisation = query({
  name: 'organisations.getOrganisation',
  input: getOrganisationInput,
  output: organisationDetails,
  access: { authorise: { organisationId: organisationSubject.may('organisations.getOrganisation') } },
  rest: {
    method: 'GET',
    path: '/organisations/{organisationId}',
    summary: 'An organisation, as far as I may know it.',
  },
  load: () => ({}),
  view: ({ subject: { organisationId: found } }) => {
    const { nameKey: _sortKey, domains, aliases, ...organisation } = found.organisation;
    const can = (act: keyof typeof organisationPolicies) =>
      abilityOf(decide(organisationPolicies[act], found));
    const listPeople = can('organisations.listPeople');
    return {
      ...organisation,
      domains: listPeople.allowed ? domains : null,
      aliases: listPeople.allowed ? aliases : null,
      abilities: {
        changeOrganisation: can('organisations.changeOrganisation'),
        listPeople,
        listAccess: can('accounts.listAccess'),
        invitePerson: can('accounts.invitePerson'),
        suspendOrganisation: can('organisations.suspendOrganisation'),
        readmitOrganisation: can('organisations.readmitOrganisation'),
      },
    };
  },
});
