import { verifyPassword } from '@portal/auth';
import { asSystem } from '@portal/db/transaction';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { recordRefusal } from '../core/refusals.ts';
import { withOwnSession } from './own-session.ts';
import { countAttempt } from './password-attempts.ts';
import { findPasswordHash } from './password-resets.repository.ts';
import { forgetAttempts } from './wrong-passwords.repository.ts';

/**
 * Whether whoever sits before this session knows its password; counts as an attempt like signing in (trust.md A8).
 * @throws DomainError `invalid_input` beside the named field; what counting an attempt throws.
 */
export async function checkOwnPassword(
  context: Context,
  act: 'accounts.changePassword' | 'accounts.confirmIdentity',
  { password, field }: { password: string; field: string },
): Promise<{ email: string; name: string; organisation: string }> {
  const { actor, stored, attempt } = await withOwnSession(context, act, async (tx, who) => ({
    actor: who,
    stored: await findPasswordHash(tx, who.personId),
    attempt: await countAttempt(tx, context, who.personId),
  }));
  if (!(await verifyPassword(stored, password))) {
    const reason = 'accounts.wrong_password';
    recordRefusal(context, actor, { act, object: 'person', objectId: actor.personId, reason });
    throw new DomainError('invalid_input', 'common.invalid_input', {
      fieldErrors: { [field]: { code: reason, params: {} } },
    });
  }
  await asSystem(context.services.database, (tx) => forgetAttempts(tx, attempt));
  return { email: actor.email, name: actor.name, organisation: actor.organisationName };
}
