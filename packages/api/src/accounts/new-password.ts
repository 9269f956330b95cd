import { hashPassword, isKnownPassword } from '@portal/auth';
import { isContextual, isRepetition } from '@portal/domain/accounts/password-rules';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';

/** Whose password it will be. */
export type PasswordOwner = { readonly email: string; readonly name: string; readonly organisation: string };

/**
 * Judges a chosen password and hashes it.
 * @throws DomainError `invalid_input` beside the field: known from breaches, or made of words about its owner.
 */
export async function hashNewPassword(
  { services: { settings } }: Context,
  password: string,
  owner: PasswordOwner,
): Promise<string> {
  const context = { ...owner, brand: settings.brandName, host: settings.hostOrganisation };
  if (isContextual(password, context)) throw refused('accounts.password_contextual');
  if (isRepetition(password) || (await isKnownPassword(password))) throw refused('accounts.password_known');
  return hashPassword(password);
}

function refused(code: string): DomainError {
  return new DomainError('invalid_input', 'common.invalid_input', {
    fieldErrors: { password: { code, params: {} } },
  });
}
