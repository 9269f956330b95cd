import { endSession as ended } from '@portal/domain/accounts/accounts.events';
import { endSessionInput } from '@portal/domain/accounts/security.inputs';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { sessionSubject } from './session.subject.ts';
import { removeSession } from './sessions.repository.ts';

/** Signs me out in one browser, on every process from its next request on. */
export const endSession = command({
  name: 'accounts.endSession',
  input: endSessionInput,
  output: z.strictObject({ id: idOut('session') }),
  access: { authorise: { sessionId: sessionSubject.may('accounts.endSession') } },
  rest: { method: 'POST', path: '/me/sessions/{sessionId}/end', summary: 'Signs me out in one browser.' },
  async run({ work, input: { sessionId } }) {
    checkSaved(await removeSession(work.tx, { id: sessionId, personId: personOf(work.actor).personId }));
    work.emit(ended({ objectId: sessionId }, {}));
    return { id: sessionId };
  },
});
