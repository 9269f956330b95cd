import { hashPassword, isOutdatedHash, verifyPassword } from '@portal/auth';
import { asSystem } from '@portal/db/transaction';
import { type SignInInput, signInInput } from '@portal/domain/accounts/accounts.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { findCandidate } from './accounts.repository.ts';
import { beginChallenge } from './challenge.ts';
import { listPasskeysOf, lockAuthenticator } from './factors.repository.ts';
import { openSession, refuseSignIn, type SignedIn } from './open-session.ts';
import { addressOf, countAttempt } from './password-attempts.ts';
import { renewPasswordHash } from './password-resets.repository.ts';
import { forgetAttempts } from './wrong-passwords.repository.ts';

/** Signed in; or the password was right and a second step is asked for, which this secret belongs to. */
export type SignInAnswer =
  | (SignedIn & { readonly challenge: null })
  | { readonly token: null; readonly challenge: string };

/**
 * Checks address and password and begins a session, or the second step of whoever has a second factor. An unknown
 * address and a wrong password are answered alike and take the same time; only who knows the password learns that the
 * account is closed.
 * @throws DomainError `accounts.wrong_credentials`, `accounts.suspended`, `common.too_many_attempts`, `accounts.only_by_reset`.
 */
export async function signIn(context: Context, raw: unknown): Promise<SignInAnswer> {
  const input: SignInInput = signInInput.parse(raw);
  const { limits, database } = context.services;
  await limits.spend('network', context.network);
  const { candidate, attempt } = await asSystem(database, async (tx) => {
    const found = await findCandidate(tx, input.email);
    const account = found?.personId ?? addressOf(input.email);
    return { candidate: found, attempt: await countAttempt(tx, context, account) };
  });
  if (!(await verifyPassword(candidate?.passwordHash ?? null, input.password)) || !candidate) {
    if (candidate) refuseSignIn(context, candidate.personId, 'accounts.wrong_credentials');
    throw new DomainError('forbidden', 'accounts.wrong_credentials');
  }
  const { personId } = candidate;
  if (isOutdatedHash(candidate.passwordHash ?? '')) {
    const passwordHash = await hashPassword(input.password);
    await asSystem(database, (tx) => renewPasswordHash(tx, { personId, passwordHash }));
  }
  const challenge = await asSystem(database, async (tx) => {
    const authenticator = await lockAuthenticator(tx, personId);
    const hasFactor = authenticator?.confirmedAt || (await listPasskeysOf(tx, personId)).length > 0;
    return hasFactor ? beginChallenge(tx, context, personId) : null;
  });
  const answer: SignInAnswer = challenge
    ? { token: null, challenge }
    : {
        ...(await openSession(context, personId, { secondFactor: false, challenge: null })),
        challenge: null,
      };
  await asSystem(database, (tx) => forgetAttempts(tx, attempt));
  await limits.giveBack('network', context.network);
  return answer;
}
