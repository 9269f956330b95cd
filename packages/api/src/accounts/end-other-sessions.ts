import { endOtherSessionsOf } from '@portal/auth';
import { endOtherSessions as ended } from '@portal/domain/accounts/accounts.events';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { endOtherSessionsInput } from '@portal/domain/accounts/security.inputs';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { actorMay } from '../core/subject.ts';

/** Signs me out everywhere but here. */
export const endOtherSessions = command({
  name: 'accounts.endOtherSessions',
  input: endOtherSessionsInput,
  output: z.strictObject({}),
  access: { who: actorMay(accountActorPolicies, 'accounts.endOtherSessions') },
  rest: { method: 'POST', path: '/me/sessions/end-others', summary: 'Signs me out everywhere but here.' },
  async run({ work }) {
    const { personId } = personOf(work.actor);
    const { credential } = work.context;
    await endOtherSessionsOf(work.tx, personId, credential.kind === 'session' ? credential.tokenHash : '');
    work.emit(ended({ objectId: personId }, {}));
    return {};
  },
});
