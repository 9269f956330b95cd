import { endSessionsOf } from '@portal/auth';
import { suspendPerson as suspended } from '@portal/domain/accounts/access.events';
import { suspendPersonInput } from '@portal/domain/accounts/access.inputs';
import { personStates } from '@portal/domain/accounts/person';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { endAccessTokensOf } from './access-tokens.repository.ts';
import { savePersonState } from './accounts.repository.ts';
import { checkAdministratorRemains } from './administrators.ts';
import { personSubject } from './person.subject.ts';

/** Closes an account for the time being: all sessions end with the commit, seats rest. */
export const suspendPerson = command({
  name: 'accounts.suspendPerson',
  input: suspendPersonInput,
  output: z.strictObject({ id: idOut('person'), state: z.enum(personStates) }),
  access: { authorise: { personId: personSubject.may('accounts.suspendPerson') } },
  rest: {
    method: 'POST',
    path: '/people/{personId}/suspend',
    summary: 'Closes an account for the time being; all its sessions end at once.',
  },
  async run({ work, input, subject: { personId: found } }) {
    const { person } = found;
    await checkAdministratorRemains(work.tx, input.personId, person.duties);
    checkSaved(
      await savePersonState(work.tx, {
        id: input.personId,
        revision: person.revision,
        state: 'suspended',
        now: work.now,
      }),
    );
    await endSessionsOf(work.tx, input.personId);
    await endAccessTokensOf(work.tx, input.personId, work.now);
    work.emit(
      suspended(
        { objectId: input.personId, organisationId: person.organisationId },
        { reason: input.reason },
      ),
    );
    return { id: input.personId, state: 'suspended' as const };
  },
});
