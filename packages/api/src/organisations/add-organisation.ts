import { idOut } from '@portal/domain/kernel/ids';
import { addOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { organisationActorPolicies } from '@portal/domain/organisations/organisations.policy';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { bringInOrganisation } from './bring-in-organisation.ts';
import { getOrganisation } from './get-organisation.ts';
import { organisationSubject } from './organisation.subject.ts';
import { relateOrganisation } from './relate-organisation.ts';

/** Brings in an organisation that staff have vetted; its first delegates are invited next. */
export const addOrganisation = command({
  name: 'organisations.addOrganisation',
  input: addOrganisationInput,
  output: z.strictObject({ id: idOut('organisation') }),
  access: {
    who: actorMay(organisationActorPolicies, 'organisations.addOrganisation'),
    authorise: {
      parents: organisationSubject.may('organisations.getOrganisation'),
      competitors: organisationSubject.may('organisations.getOrganisation'),
    },
  },
  rest: {
    method: 'POST',
    path: '/organisations',
    status: 201,
    summary: 'Brings in an organisation.',
    shows: { read: getOrganisation, by: 'organisationId' },
  },
  async run({ work, input: { idempotencyKey: _key, parents, competitors, ...fields } }) {
    const { nameNative = null, sector } = fields;
    const id = await bringInOrganisation(work, { ...fields, nameNative, sector: sector || null });
    await relateOrganisation(work, id, { parents, competitors });
    return { id };
  },
});
