import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { factorsView } from '@portal/domain/accounts/factors.inputs';
import { needsSecondFactor } from '@portal/domain/kernel/actor';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readMyAuthenticator, readMyPasskeys, readMyRecoveryCodes } from './factors.repository.ts';

/** What I can sign in with beside the password. */
export const listFactors = query({
  name: 'accounts.listFactors',
  input: z.strictObject({}),
  output: factorsView,
  access: { who: actorMay(accountActorPolicies, 'accounts.listFactors') },
  beforeSecondFactor: true,
  load: (flight) => ({
    authenticator: flight.add(readMyAuthenticator, {}),
    passkeys: flight.add(readMyPasskeys, {}),
    codes: flight.add(readMyRecoveryCodes, {}),
  }),
  view: ({ actor, loaded }) => ({
    authenticatorSince: loaded.authenticator[0]?.confirmedAt ?? null,
    passkeys: loaded.passkeys,
    recoveryCodesLeft: loaded.codes[0]?.left ?? 0,
    isMissing: needsSecondFactor(actor),
    isConfirmed: actor.kind === 'person' && actor.isConfirmed,
  }),
});
