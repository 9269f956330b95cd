import { idOut } from '@portal/domain/kernel/ids';
import { readmitOrganisation as readmitted } from '@portal/domain/organisations/organisations.events';
import { readmitOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { organisationSubject } from './organisation.subject.ts';
import { saveOrganisationState } from './organisations.repository.ts';

/** Lets an organisation in again, with the seats that its people had. */
export const readmitOrganisation = command({
  name: 'organisations.readmitOrganisation',
  input: readmitOrganisationInput,
  output: z.strictObject({ id: idOut('organisation'), state: z.literal('active') }),
  access: { authorise: { organisationId: organisationSubject.may('organisations.readmitOrganisation') } },
  rest: {
    method: 'POST',
    path: '/organisations/{organisationId}/readmit',
    summary: 'Lets a suspended organisation in again, with the seats that its people had.',
  },
  async run({ work, input: { organisationId: id }, subject: { organisationId: found } }) {
    const { revision } = found.organisation;
    checkSaved(await saveOrganisationState(work.tx, { id, revision, state: 'active', now: work.now }));
    work.emit(readmitted({ objectId: id, organisationId: id }, {}));
    return { id, state: 'active' as const };
  },
});
