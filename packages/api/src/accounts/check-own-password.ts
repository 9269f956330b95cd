import { verifyPassword } from '@portal/auth';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { recordRefusal } from '../core/refusals.ts';
import { withOwnSession } from './own-session.ts';
import { findPasswordHash } from './password-resets.repository.ts';

/**
 * Whether whoever sits before this session knows its password; counts as an attempt like signing in (trust.md A8).
 * @throws DomainError `invalid_input` beside the named field.
 */
export async function checkOwnPassword(
  context: Context,
  act: 'accounts.changePassword' | 'accounts.confirmIdentity',
  { password, field }: { password: string; field: string },
): Promise<{ email: string; name: string; organisation: string }> {
  const { limits } = context.services;
  const { actor, stored } = await withOwnSession(context, act, async (tx, who) => ({
    actor: who,
    stored: await findPasswordHash(tx, who.personId),
  }));
  await limits.spend('account', actor.email);
  if (!(await verifyPassword(stored, password))) {
    const reason = 'accounts.wrong_password';
    recordRefusal(context, actor, { act, object: 'person', objectId: actor.personId, reason });
    throw new DomainError('invalid_input', 'common.invalid_input', {
      fieldErrors: { [field]: { code: reason, params: {} } },
    });
  }
  await limits.forget('account', actor.email);
  return { email: actor.email, name: actor.name, organisation: actor.organisationName };
}
