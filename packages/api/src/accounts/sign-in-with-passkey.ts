import { passkeyAnswered, passkeyRequest } from '@portal/auth';
import { asSystem } from '@portal/db/transaction';
import { signInWithPasskeyInput } from '@portal/domain/accounts/factors.inputs';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { idFromUuid } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { beginChallenge, openChallenge } from './challenge.ts';
import { findPersonOfPasskey } from './challenges.repository.ts';
import { listPasskeysOf, savePasskeyUse } from './factors.repository.ts';
import { openSession, refuseSignIn, type SignedIn } from './open-session.ts';
import { partyOf } from './relying-party.ts';

/** What the browser asks its owner for in the second step; or, at the door, for any passkey of this portal. */
export async function beginPasskeySignIn(context: Context, challenge: string | null) {
  const { database, limits } = context.services;
  if (!challenge) {
    await limits.spend('network', context.network);
    const token = await asSystem(database, (tx) => beginChallenge(tx, context, null));
    const { bytes } = await openChallenge(context, token);
    return {
      challenge: token,
      options: await passkeyRequest(partyOf(context), { challenge: bytes, known: [] }),
    };
  }
  const { personId, bytes } = await openChallenge(context, challenge);
  const known = personId ? await asSystem(database, (tx) => listPasskeysOf(tx, personId)) : [];
  return { challenge, options: await passkeyRequest(partyOf(context), { challenge: bytes, known }) };
}

/**
 * Signs in with a passkey: as the second step after the password, or with nothing else, since the device has asked
 * its owner. An answer counts once, for ten minutes, in the browser that asked (trust.md A12).
 * @throws DomainError `accounts.passkey_refused`.
 */
export async function signInWithPasskey(
  context: Context,
  challenge: string | null,
  raw: unknown,
): Promise<SignedIn> {
  const { response } = signInWithPasskeyInput.parse(raw);
  const { database, limits } = context.services;
  const { personId: expected, bytes } = await openChallenge(context, challenge);
  await limits.spend('network', context.network);
  const owner = await asSystem(database, (tx) => findPersonOfPasskey(tx, response.id));
  const personId = owner && idFromUuid('person', owner.personUuid);
  if (!personId || (expected !== null && expected !== personId)) throw refused();
  const passkey = (await asSystem(database, (tx) => listPasskeysOf(tx, personId))).find(
    ({ credentialId }) => credentialId === response.id,
  );
  const counter =
    passkey && (await passkeyAnswered(partyOf(context), { response, challenge: bytes, passkey }));
  if (!passkey || typeof counter !== 'number') {
    refuseSignIn(context, personId, 'accounts.passkey_refused');
    throw refused();
  }
  await asSystem(database, (tx) => savePasskeyUse(tx, { id: passkey.id, counter, now: context.now }));
  const session = await openSession(context, personId, { secondFactor: true, challenge });
  await limits.giveBack('network', context.network);
  return session;
}

function refused(): DomainError {
  return new DomainError('forbidden', 'accounts.passkey_refused');
}
