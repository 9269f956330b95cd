import { idOut } from '@portal/domain/kernel/ids';
import { nameKey } from '@portal/domain/kernel/text';
import { changeOrganisation as changed } from '@portal/domain/organisations/organisations.events';
import { changeOrganisationInput } from '@portal/domain/organisations/organisations.inputs';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { getOrganisation } from './get-organisation.ts';
import { organisationSubject } from './organisation.subject.ts';
import { saveOrganisation } from './organisations.repository.ts';

/** Corrects what is known of an organisation. Its kind stays: who could read what hangs on it. */
export const changeOrganisation = command({
  name: 'organisations.changeOrganisation',
  input: changeOrganisationInput,
  output: z.strictObject({ id: idOut('organisation') }),
  access: { authorise: { organisationId: organisationSubject.may('organisations.changeOrganisation') } },
  rest: {
    method: 'POST',
    path: '/organisations/{organisationId}',
    summary: 'Corrects what is known of an organisation.',
    shows: { read: getOrganisation, by: 'organisationId' },
  },
  async run({ work, input: { organisationId, idempotencyKey: _key, revision, ...fields } }) {
    checkSaved(
      await saveOrganisation(work.tx, {
        ...fields,
        nameNative: fields.nameNative ?? null,
        id: organisationId,
        revision,
        nameKey: nameKey(fields.name),
        now: work.now,
      }),
    );
    const where = { objectId: organisationId, organisationId };
    work.emit(changed(where, { changed: Object.keys(fields) }));
    return { id: organisationId };
  },
});
