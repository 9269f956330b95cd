import { idOut } from '@portal/domain/kernel/ids';
import { nameKey } from '@portal/domain/kernel/text';
import { addOrganisation as added } from '@portal/domain/organisations/organisations.events';
import { addOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { organisationActorPolicies } from '@portal/domain/organisations/organisations.policy';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { getOrganisation } from './get-organisation.ts';
import { insertOrganisation } from './organisations.repository.ts';

/** Brings in an organisation that staff have vetted; its first delegates are invited next. */
export const addOrganisation = command({
  name: 'organisations.addOrganisation',
  input: addOrganisationInput,
  output: z.strictObject({ id: idOut('organisation') }),
  access: { who: actorMay(organisationActorPolicies, 'organisations.addOrganisation') },
  rest: {
    method: 'POST',
    path: '/organisations',
    status: 201,
    summary: 'Brings in an organisation.',
    shows: { read: getOrganisation, by: 'organisationId' },
  },
  async run({ work, input: { idempotencyKey: _key, ...fields } }) {
    const id = work.newId('organisation');
    const { name, kind, country } = fields;
    await insertOrganisation(work.tx, {
      ...fields,
      nameNative: fields.nameNative ?? null,
      id,
      nameKey: nameKey(name),
      state: 'active',
      createdAt: work.now,
      updatedAt: work.now,
    });
    work.emit(added({ objectId: id, organisationId: id }, { name, kind, country }));
    return { id };
  },
});
