import { endOtherSessionsOf, rotateSession } from '@portal/auth';
import { changePassword as changed } from '@portal/domain/accounts/accounts.events';
import { changePasswordInput } from '@portal/domain/accounts/security.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { checkOwnPassword } from './check-own-password.ts';
import { hashNewPassword } from './new-password.ts';
import { withOwnSession } from './own-session.ts';
import { endResets, savePassword } from './password-resets.repository.ts';

/**
 * Changes my password. Every other session ends, this one gets a new secret (trust.md A15), open links to a new
 * password die.
 * @returns the session's new secret, for the cookie.
 */
export async function changePassword(context: Context, raw: unknown): Promise<{ token: string }> {
  const input = changePasswordInput.parse(raw);
  const { now, services } = context;
  const owner = await checkOwnPassword(context, 'accounts.changePassword', {
    password: input.currentPassword,
    field: 'currentPassword',
  });
  const passwordHash = await hashNewPassword(context, input.password, owner);
  return withOwnSession(context, 'accounts.changePassword', async (tx, actor, session) => {
    const { personId } = actor;
    await savePassword(tx, { personId, passwordHash, now });
    await endResets(tx, personId, now);
    await endOtherSessionsOf(tx, personId, session.tokenHash);
    const token = await rotateSession(tx, session.tokenHash, { now, random: services.random });
    if (!token) throw new DomainError('unauthenticated', 'common.sign_in_first');
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(changed({ objectId: personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
    return { token };
  });
}
