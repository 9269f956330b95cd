import { hashOfToken, passkeyCreation, passkeyMade, rotateSession } from '@portal/auth';
import { addPasskey as added } from '@portal/domain/accounts/factors.events';
import { addPasskeyInput } from '@portal/domain/accounts/factors.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { beginChallenge, openChallenge, stepExpired } from './challenge.ts';
import { findChallenge, spendChallenge } from './challenges.repository.ts';
import { insertPasskey, listPasskeysOf } from './factors.repository.ts';
import { withOwnSession } from './own-session.ts';
import { partyOf } from './relying-party.ts';
import { firstRecoveryCodes } from './renew-recovery-codes.ts';

/** What the browser needs to make a passkey, and the secret of the step for its cookie. */
export async function beginPasskey(context: Context) {
  return withOwnSession(context, 'accounts.addPasskey', async (tx, actor) => {
    const { personId, email, name } = actor;
    const challenge = await beginChallenge(tx, context, personId);
    const { bytes } = (await findChallenge(tx, hashOfToken(challenge), context.now)) ?? {};
    if (!bytes) throw stepExpired();
    const known = await listPasskeysOf(tx, personId);
    const by = { challenge: bytes, personId, email, name, known };
    return { challenge, options: await passkeyCreation(partyOf(context), by) };
  });
}

/**
 * Keeps the passkey that the browser made. The session gets a new secret and counts as one with a second factor.
 * @throws DomainError `accounts.passkey_refused` for an answer to something else, or a passkey that is there already.
 */
export async function addPasskey(
  context: Context,
  challenge: string | null,
  raw: unknown,
): Promise<{ token: string; recoveryCodes: string[] | null }> {
  const { response, name } = addPasskeyInput.parse(raw);
  const { now, services } = context;
  const { bytes, personId: expected } = await openChallenge(context, challenge);
  const made = await passkeyMade(partyOf(context), { response, challenge: bytes });
  return withOwnSession(context, 'accounts.addPasskey', async (tx, actor, session) => {
    const { personId } = actor;
    if (!made || expected !== personId) throw refused();
    if (!challenge || !(await spendChallenge(tx, hashOfToken(challenge)))) throw stepExpired();
    const { work, emitted } = beginWork(context, tx, actor);
    const id = work.newId('passkey');
    const { transports, ...key } = made;
    const isNew = await insertPasskey(tx, {
      ...key,
      id,
      personId,
      transports: [...transports],
      name,
      createdAt: now,
    });
    if (!isNew) throw refused();
    const token = await rotateSession(tx, session.tokenHash, {
      now,
      random: services.random,
      secondFactor: true,
    });
    if (!token) throw new DomainError('unauthenticated', 'common.sign_in_first');
    work.emit(added({ objectId: id }, { name }));
    await writeEmitted(context, tx, actor, emitted);
    return { token, recoveryCodes: await firstRecoveryCodes(context, tx, personId) };
  });
}

function refused(): DomainError {
  return new DomainError('forbidden', 'accounts.passkey_refused');
}
