import { z } from 'zod';
import { idempotencyKey } from '../kernel/command.ts';
import { idOut } from '../kernel/ids.ts';
import { emailAddress } from '../kernel/text.ts';
import { oneTimeToken } from './accounts.inputs.ts';

/** Hours for which the link that confirms a new address works. */
export const emailChangeHours = 24;

export const requestEmailChangeInput = z.strictObject({ email: emailAddress, idempotencyKey });
export const changeEmailInput = z.strictObject({ token: oneTimeToken });
export const emailChangeView = z.strictObject({ id: idOut('emailChange') });

/**
 * Why somebody may not move to this address, or null. An organisation that has named its mail domains vouches for
 * addresses of these only; whoever changes employer gets a new account there (trust.md A22).
 */
export function emailChangeRefusal(
  to: string,
  { from, domains }: { from: string; domains: readonly string[] },
): string | null {
  if (to === from) return 'accounts.same_address';
  const domain = to.slice(to.lastIndexOf('@') + 1);
  return domains.length > 0 && !domains.includes(domain) ? 'accounts.other_domain' : null;
}
