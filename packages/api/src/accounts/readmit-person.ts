import { readmitPerson as readmitted } from '@portal/domain/accounts/access.events';
import { readmitPersonInput } from '@portal/domain/accounts/access.inputs';
import { personStates } from '@portal/domain/accounts/person';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { reopenAccount } from './access.repository.ts';
import { personSubject } from './person.subject.ts';

/**
 * Opens an account again. After a suspension the seats are there again; whoever had left begins anew: without
 * seats, without duties, and with a new password.
 */
export const readmitPerson = command({
  name: 'accounts.readmitPerson',
  input: readmitPersonInput,
  output: z.strictObject({ id: idOut('person'), state: z.enum(personStates) }),
  access: { authorise: { personId: personSubject.may('accounts.readmitPerson') } },
  rest: {
    method: 'POST',
    path: '/people/{personId}/readmit',
    summary: 'Opens an account again: with its seats after a suspension, with nothing after leaving.',
  },
  async run({ work, input: { personId: id }, subject: { personId: found } }) {
    const { person } = found;
    const { now } = work;
    checkSaved((await reopenAccount(work.tx, { id, revision: person.revision, now })) ? [id] : []);
    const from = person.state === 'left' ? 'left' : 'suspended';
    work.emit(readmitted({ objectId: id, organisationId: person.organisationId }, { from }));
    return { id, state: 'active' as const };
  },
});
