import { removePasskey as removed } from '@portal/domain/accounts/factors.events';
import { removePasskeyInput } from '@portal/domain/accounts/factors.inputs';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { removePasskeyOf } from './factors.repository.ts';
import { passkeySubject } from './passkey.subject.ts';

/** Takes a passkey away; its owner is told by mail. */
export const removePasskey = command({
  name: 'accounts.removePasskey',
  input: removePasskeyInput,
  output: z.strictObject({ id: idOut('passkey') }),
  access: { authorise: { passkeyId: passkeySubject.may('accounts.removePasskey') } },
  async run({ work, input: { passkeyId } }) {
    checkSaved(await removePasskeyOf(work.tx, { id: passkeyId, personId: personOf(work.actor).personId }));
    work.emit(removed({ objectId: passkeyId }, {}));
    return { id: passkeyId };
  },
});
