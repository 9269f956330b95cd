import { endSessionsOf } from '@portal/auth';
import { changeDuties as changed } from '@portal/domain/accounts/access.events';
import { changeDutiesInput } from '@portal/domain/accounts/access.inputs';
import { type StaffDuty, staffDuties } from '@portal/domain/accounts/person';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { endAccessTokensOf } from './access-tokens.repository.ts';
import { saveDuties } from './administrators.repository.ts';
import { checkAdministratorRemains } from './administrators.ts';
import { personSubject } from './person.subject.ts';

/**
 * Gives and takes duties of somebody of the host; it holds from the next request on. They are told by mail. Whoever gets
 * a duty signs in anew: no secret from before opens more than it did (trust.md A15).
 */
export const changeDuties = command({
  name: 'accounts.changeDuties',
  input: changeDutiesInput,
  output: z.strictObject({ id: idOut('person'), duties: z.array(z.enum(staffDuties)) }),
  access: { authorise: { personId: personSubject.may('accounts.changeDuties') } },
  rest: {
    method: 'POST',
    path: '/people/{personId}/duties',
    summary: 'Gives and takes staff duties of a person of the host: all that they are to have.',
  },
  async run({ work, input, subject: { personId: found } }) {
    const { tx, now } = work;
    const { person } = found;
    const had = person.duties as readonly StaffDuty[];
    const duties = staffDuties.filter((duty) => input.duties.includes(duty));
    checkRevision(input.revision, person.revision);
    if (!duties.includes('administrator')) await checkAdministratorRemains(tx, input.personId, had);
    checkSaved(await saveDuties(tx, { id: input.personId, revision: person.revision, duties, now }));
    const given = duties.filter((duty) => !had.includes(duty));
    const taken = had.filter((duty) => !duties.includes(duty));
    if (given.length > 0) {
      await endSessionsOf(tx, input.personId);
      await endAccessTokensOf(tx, input.personId, now);
    }
    work.emit(changed({ objectId: input.personId, organisationId: person.organisationId }, { given, taken }));
    return { id: input.personId, duties };
  },
});
