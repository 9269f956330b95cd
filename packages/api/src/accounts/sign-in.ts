import { hashOfToken, hashPassword, isOutdatedHash, verifyPassword } from '@portal/auth';
import { asSystem, type SystemTx } from '@portal/db/transaction';
import { type SignInInput, signInInput } from '@portal/domain/accounts/accounts.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { findCandidate, type SignInCandidate } from './accounts.repository.ts';
import { beginChallenge } from './challenge.ts';
import { isKnownDevice } from './devices.repository.ts';
import { listPasskeysOf, lockAuthenticator } from './factors.repository.ts';
import { openSession, refuseSignIn, type SignedIn } from './open-session.ts';
import { renewPasswordHash } from './password-resets.repository.ts';

/** Signed in; or the password was right and a second step is asked for, which this secret belongs to. */
export type SignInAnswer =
  | (SignedIn & { readonly challenge: null })
  | { readonly token: null; readonly challenge: string };

/**
 * Checks address and password and begins a session, or the second step of whoever has a second factor. An unknown
 * address and a wrong password are answered alike and take the same time; only who knows the password learns that the
 * account is closed.
 * @throws DomainError `accounts.wrong_credentials`, `accounts.suspended`, `common.too_many_attempts`.
 */
export async function signIn(context: Context, raw: unknown): Promise<SignInAnswer> {
  const input: SignInInput = signInInput.parse(raw);
  const { limits, database } = context.services;
  await limits.spend('network', context.network);
  const { candidate, bucket } = await asSystem(database, async (tx) => {
    const found = await findCandidate(tx, input.email);
    return { candidate: found, bucket: await bucketOf(tx, context, found) };
  });
  const key = bucket === 'device' ? `${input.email}|${hashOfToken(context.device ?? '')}` : input.email;
  await limits.spend(bucket, key);
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
  await limits.forget(bucket, key);
  await limits.giveBack('network', context.network);
  return answer;
}

/** Whoever guesses from elsewhere must not shut out the owner, who sits at a browser that is known (trust.md A6). */
async function bucketOf(
  tx: SystemTx,
  { device }: Context,
  candidate: SignInCandidate | null,
): Promise<'account' | 'device'> {
  if (!candidate || device === null) return 'account';
  const { personId } = candidate;
  return (await isKnownDevice(tx, { personId, tokenHash: hashOfToken(device) })) ? 'device' : 'account';
}
