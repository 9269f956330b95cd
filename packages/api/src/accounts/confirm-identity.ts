import { rotateSession } from '@portal/auth';
import { confirmIdentity as confirmed } from '@portal/domain/accounts/accounts.events';
import { confirmIdentityInput } from '@portal/domain/accounts/security.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { checkOwnPassword } from './check-own-password.ts';
import { withOwnSession } from './own-session.ts';

/**
 * Proves again, by the password, that the owner of this session is there; sensitive acts ask for it when the last
 * proof is older than five minutes (trust.md A21). The session gets a new secret.
 */
export async function confirmIdentity(context: Context, raw: unknown): Promise<{ token: string }> {
  const { password } = confirmIdentityInput.parse(raw);
  await checkOwnPassword(context, 'accounts.confirmIdentity', { password, field: 'password' });
  return confirmSession(context, 'password');
}

/** Writes the proof down and gives the session its new secret. */
async function confirmSession(
  context: Context,
  by: 'password' | 'passkey' | 'authenticator',
): Promise<{ token: string }> {
  const { now, services } = context;
  return withOwnSession(context, 'accounts.confirmIdentity', async (tx, actor, session) => {
    const token = await rotateSession(tx, session.tokenHash, { now, random: services.random });
    if (!token) throw new DomainError('unauthenticated', 'common.sign_in_first');
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(confirmed({ objectId: actor.personId }, { by }));
    await writeEmitted(context, tx, actor, emitted);
    return { token };
  });
}
