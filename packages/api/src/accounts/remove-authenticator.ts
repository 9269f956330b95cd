import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { removeAuthenticator as removed } from '@portal/domain/accounts/factors.events';
import { removeAuthenticatorInput } from '@portal/domain/accounts/factors.inputs';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { actorMay } from '../core/subject.ts';
import { removeAuthenticatorOf } from './factors.repository.ts';

/** Takes the authenticator app away; its owner is told by mail. */
export const removeAuthenticator = command({
  name: 'accounts.removeAuthenticator',
  input: removeAuthenticatorInput,
  output: z.strictObject({}),
  access: { who: actorMay(accountActorPolicies, 'accounts.removeAuthenticator') },
  async run({ work }) {
    const { personId } = personOf(work.actor);
    checkSaved(await removeAuthenticatorOf(work.tx, personId));
    work.emit(removed({ objectId: personId }, {}));
    return {};
  },
});
