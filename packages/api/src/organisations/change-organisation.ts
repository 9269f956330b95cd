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
import { relateOrganisation } from './relate-organisation.ts';

/** Corrects what is known of an organisation, and to whom it belongs. Its kind stays: who could read what hangs on it. */
export const changeOrganisation = command({
  name: 'organisations.changeOrganisation',
  input: changeOrganisationInput,
  output: z.strictObject({ id: idOut('organisation') }),
  access: {
    authorise: {
      organisationId: organisationSubject.may('organisations.changeOrganisation'),
      parents: organisationSubject.may('organisations.getOrganisation'),
      competitors: organisationSubject.may('organisations.getOrganisation'),
    },
  },
  rest: {
    method: 'POST',
    path: '/organisations/{organisationId}',
    summary: 'Corrects what is known of an organisation.',
    shows: { read: getOrganisation, by: 'organisationId' },
  },
  async run({ work, input, subject: { organisationId: found } }) {
    const { organisationId, revision, name, nameNative, country, domains, aliases, sector } = input;
    const before = found.organisation;
    const facts = {
      name,
      nameNative: nameNative ?? null,
      country,
      domains,
      aliases,
      sector: sector === undefined ? before.sector : sector || null,
    };
    checkSaved(
      await saveOrganisation(work.tx, {
        ...facts,
        id: organisationId,
        revision,
        nameKey: nameKey(name),
        now: work.now,
      }),
    );
    const related = await relateOrganisation(work, organisationId, input);
    const corrected = (Object.keys(facts) as (keyof typeof facts)[]).filter(
      (field) => JSON.stringify(facts[field]) !== JSON.stringify(before[field]),
    );
    const where = { objectId: organisationId, organisationId };
    work.emit(changed(where, { changed: [...corrected, ...related] }));
    return { id: organisationId };
  },
});
