import { hashOfToken, newSecret } from '@portal/auth';
import { asSystem, type SystemTx } from '@portal/db/transaction';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { type Challenge, findChallenge, insertChallenge } from './challenges.repository.ts';

const minutes = 10;

/**
 * Begins something that is answered in a second step. Its secret goes into a cookie of this browser and nowhere else.
 * `personId` is null while nobody knows who will answer.
 */
export async function beginChallenge(
  tx: SystemTx,
  { services: { random }, now }: Context,
  personId: Id<'person'> | null,
): Promise<string> {
  const token = newSecret(random);
  await insertChallenge(tx, {
    tokenHash: hashOfToken(token),
    personId,
    bytes: newSecret(random),
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  });
  return token;
}

/** What this browser's cookie began. @throws DomainError `accounts.step_expired` when there is no such thing any more. */
export async function openChallenge(context: Context, token: string | null): Promise<Challenge> {
  const found = token
    ? await asSystem(context.services.database, (tx) => findChallenge(tx, hashOfToken(token), context.now))
    : null;
  if (!found) throw stepExpired();
  return found;
}

export function stepExpired(): DomainError {
  return new DomainError('forbidden', 'accounts.step_expired');
}
