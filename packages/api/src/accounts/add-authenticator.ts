import { authenticatorUri, rotateSession } from '@portal/auth';
import { addAuthenticator as added } from '@portal/domain/accounts/factors.events';
import { addAuthenticatorInput } from '@portal/domain/accounts/factors.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { newSealedSecret, secretOf, useCode, wrongCode } from './authenticator-code.ts';
import { lockAuthenticator, replaceAuthenticator } from './factors.repository.ts';
import { withOwnSession } from './own-session.ts';
import { firstRecoveryCodes } from './renew-recovery-codes.ts';

/**
 * Makes the secret that the app is shown, or shows the one again that still waits for its first code.
 * @throws DomainError `accounts.authenticator_there` when there is one that works.
 */
export async function beginAuthenticator(context: Context): Promise<{ secret: string; uri: string }> {
  const { settings } = context.services;
  return withOwnSession(context, 'accounts.addAuthenticator', async (tx, { personId, email }) => {
    const there = await lockAuthenticator(tx, personId);
    if (there?.confirmedAt) throw new DomainError('rule_violation', 'accounts.authenticator_there');
    const made = there ? null : newSealedSecret(context);
    if (made) {
      const { sealedSecret } = made;
      await replaceAuthenticator(tx, { personId, sealedSecret, createdAt: context.now });
    }
    const secret = there ? secretOf(context, there) : (made?.secret ?? '');
    return { secret, uri: authenticatorUri(secret, { issuer: settings.brandName, label: email }) };
  });
}

/**
 * The first code proves that the app works; from now on it is asked for. The session gets a new secret (trust.md A15).
 * @returns that secret, and recovery codes when there were none; they are never shown again.
 */
export async function addAuthenticator(
  context: Context,
  raw: unknown,
): Promise<{ token: string; recoveryCodes: string[] | null }> {
  const { code } = addAuthenticatorInput.parse(raw);
  const { services, now } = context;
  return withOwnSession(context, 'accounts.addAuthenticator', async (tx, actor, session) => {
    const { personId } = actor;
    await services.limits.spend('second', personId);
    const waiting = await lockAuthenticator(tx, personId);
    if (!waiting || waiting.confirmedAt || !(await useCode(context, tx, waiting, code))) throw wrongCode();
    const { random } = services;
    const token = await rotateSession(tx, session.tokenHash, { now, random, secondFactor: true });
    if (!token) throw new DomainError('unauthenticated', 'common.sign_in_first');
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(added({ objectId: personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
    await services.limits.forget('second', personId);
    return { token, recoveryCodes: await firstRecoveryCodes(context, tx, personId) };
  });
}
