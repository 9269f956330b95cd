import { abilityOf, decide } from '@portal/domain/kernel/policy';
import { getOrganisationInput, organisationDetails } from '@portal/domain/organisations/organisations.inputs';
import { organisationPolicies } from '@portal/domain/organisations/organisations.policy';
import { query } from '../core/operation.ts';
import { organisationSubject } from './organisation.subject.ts';
import { readCompetitors, readParents } from './relations.repository.ts';

/** An organisation and to whom it belongs; its mail domains and other names only for its own people and the staff who look after it. */
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
  load: (flight, { organisationId: id }) => ({
    parents: flight.add(readParents, { id }),
    competitors: flight.add(readCompetitors, { id }),
  }),
  view: ({ subject: { organisationId: found }, loaded }) => {
    const { nameKey: _sortKey, domains, aliases, ...organisation } = found.organisation;
    const can = (act: keyof typeof organisationPolicies) =>
      abilityOf(decide(organisationPolicies[act], found));
    const listPeople = can('organisations.listPeople');
    const changeOrganisation = can('organisations.changeOrganisation');
    return {
      ...organisation,
      domains: listPeople.allowed ? domains : null,
      aliases: listPeople.allowed ? aliases : null,
      parents: loaded.parents,
      // Decision record 5: entered by staff, and told to nobody else.
      competitors: changeOrganisation.allowed ? loaded.competitors : null,
      abilities: {
        changeOrganisation,
        listPeople,
        listAccess: can('accounts.listAccess'),
        invitePerson: can('accounts.invitePerson'),
        suspendOrganisation: can('organisations.suspendOrganisation'),
        readmitOrganisation: can('organisations.readmitOrganisation'),
      },
    };
  },
});
