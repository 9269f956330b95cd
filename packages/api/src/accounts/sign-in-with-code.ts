import { hashOfRecoveryCode } from '@portal/auth';
import { asSystem } from '@portal/db/transaction';
import { useRecoveryCode as recoveryCodeUsed } from '@portal/domain/accounts/factors.events';
import { signInWithCodeInput } from '@portal/domain/accounts/factors.inputs';
import { anonymous } from '@portal/domain/kernel/actor';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { useCode, wrongCode } from './authenticator-code.ts';
import { openChallenge, stepExpired } from './challenge.ts';
import { lockAuthenticator, spendRecoveryCode } from './factors.repository.ts';
import { openSession, refuseSignIn, type SignedIn } from './open-session.ts';

/**
 * The second step: the code of the authenticator app, or one of the recovery codes, each of which counts once.
 * @throws DomainError `accounts.wrong_code` beside the field, `common.too_many_attempts` from the sixth attempt on.
 */
export async function signInWithCode(
  context: Context,
  challenge: string | null,
  raw: unknown,
): Promise<SignedIn> {
  const { code } = signInWithCodeInput.parse(raw);
  const { personId } = await openChallenge(context, challenge);
  if (!personId) throw stepExpired();
  const { limits } = context.services;
  await limits.spend('second', personId);
  const right = /^\d{6}$/u.test(code)
    ? await isRightCode(context, personId, code)
    : await isRecoveryCode(context, personId, code);
  if (!right) {
    refuseSignIn(context, personId, 'accounts.wrong_code');
    throw wrongCode();
  }
  const session = await openSession(context, personId, { secondFactor: true, challenge });
  await limits.forget('second', personId);
  return session;
}

/** Whether the app shows this code now; it is used up by asking. */
async function isRightCode(context: Context, personId: Id<'person'>, code: string): Promise<boolean> {
  return asSystem(context.services.database, async (tx) => {
    const authenticator = await lockAuthenticator(tx, personId);
    return authenticator?.confirmedAt ? useCode(context, tx, authenticator, code) : false;
  });
}

/** Whether this recovery code is still good; using one is told to its owner by mail. */
async function isRecoveryCode(context: Context, personId: Id<'person'>, code: string): Promise<boolean> {
  return asSystem(context.services.database, async (tx) => {
    const spent = await spendRecoveryCode(tx, {
      personId,
      codeHash: hashOfRecoveryCode(code),
      now: context.now,
    });
    if (!spent) return false;
    const { work, emitted } = beginWork(context, tx as never, anonymous);
    work.emit(recoveryCodeUsed({ objectId: personId }, {}));
    await writeEmitted(context, tx as never, anonymous, emitted);
    return true;
  });
}
