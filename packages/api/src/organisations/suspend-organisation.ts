import { endSessionsOfOrganisation, endTokensOfOrganisation } from '@portal/auth';
import { suspendOrganisation as suspended } from '@portal/domain/organisations/organisations.events';
import {
  suspendedOrganisation,
  suspendOrganisationInput,
} from '@portal/domain/organisations/organisations.inputs';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { organisationSubject } from './organisation.subject.ts';
import { saveOrganisationState } from './organisations.repository.ts';

/** Shuts an organisation out for the time being: nobody of it comes in, programs neither; all seats rest. */
export const suspendOrganisation = command({
  name: 'organisations.suspendOrganisation',
  input: suspendOrganisationInput,
  output: suspendedOrganisation,
  access: { authorise: { organisationId: organisationSubject.may('organisations.suspendOrganisation') } },
  rest: {
    method: 'POST',
    path: '/organisations/{organisationId}/suspend',
    summary: 'Shuts an organisation out for the time being, with everybody in it, at once.',
  },
  async run({ work, input: { organisationId: id, reason }, subject: { organisationId: found } }) {
    const { revision } = found.organisation;
    checkSaved(await saveOrganisationState(work.tx, { id, revision, state: 'suspended', now: work.now }));
    const sessions = await endSessionsOfOrganisation(work.tx, id);
    const accessTokens = await endTokensOfOrganisation(work.tx, id, work.now);
    work.emit(suspended({ objectId: id, organisationId: id }, { reason, sessions, accessTokens }));
    return { id, state: 'suspended' as const, sessions, accessTokens };
  },
});
