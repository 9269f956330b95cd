import { newAuthenticatorSecret, seal, stepOfCode, unseal } from '@portal/auth';
import type { SystemTx } from '@portal/db/transaction';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { type Authenticator, saveStep } from './factors.repository.ts';

// What the sealing of these secrets is for: a name that must never change.
const purpose = 'authenticator';

/** A new secret, plain for the app and sealed for the database. */
export function newSealedSecret({ services: { random, settings } }: Context): {
  secret: string;
  sealedSecret: string;
} {
  const secret = newAuthenticatorSecret();
  return { secret, sealedSecret: seal(secret, { secret: settings.sealingSecret, purpose, random }) };
}

/** The secret as the app takes it. */
export function secretOf({ services: { settings } }: Context, { sealedSecret }: Authenticator): string {
  return unseal(sealedSecret, { secret: settings.sealingSecret, purpose });
}

/** Whether the app shows this code now; asking uses the code up (trust.md A11). The row has to be locked. */
export async function useCode(
  context: Context,
  tx: SystemTx,
  authenticator: Authenticator,
  code: string,
): Promise<boolean> {
  const { now } = context;
  const { personId, lastStep } = authenticator;
  const step = await stepOfCode(code, { secret: secretOf(context, authenticator), now, lastStep });
  return step !== null && saveStep(tx, { personId, step, now });
}

export function wrongCode(): DomainError {
  const fieldErrors = { code: { code: 'accounts.wrong_code', params: {} } };
  return new DomainError('invalid_input', 'common.invalid_input', { fieldErrors });
}
