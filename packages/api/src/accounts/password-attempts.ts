import { hashOfToken } from '@portal/auth';
import type { SystemTx } from '@portal/db/transaction';
import { passwordAttemptRefusal } from '@portal/domain/accounts/wrong-passwords';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { isKnownDevice } from './devices.repository.ts';
import { type Attempted, lockWrongPasswords, saveWrongPasswords } from './wrong-passwords.repository.ts';

/** An address that nobody has, as it is counted: the answers must not tell it from one that somebody has (A9). */
export type UnknownAddress = { readonly hash: string };

/** What stands for an address without an account. */
export function addressOf(email: string): UnknownAddress {
  return { hash: hashOfToken(email) };
}

/**
 * Counts one more password as wrong before anybody looks whether it is; a right one is to be forgotten afterwards.
 * Whoever guesses from elsewhere must not shut out the owner, so a browser that is known counts by itself
 * (trust.md A6). Every door that takes a password counts here (A8).
 * @throws DomainError `common.too_many_attempts` with the seconds to wait, `accounts.only_by_reset`.
 */
export async function countAttempt(
  tx: SystemTx,
  { device, now }: Context,
  whose: Id<'person'> | UnknownAddress,
): Promise<Attempted> {
  const isAccount = typeof whose === 'string';
  const browser = device === null ? null : hashOfToken(device);
  const isKnown =
    isAccount && browser !== null && (await isKnownDevice(tx, { personId: whose, tokenHash: browser }));
  const attempted = { account: isAccount ? whose : whose.hash, device: isKnown ? browser : '' };
  const wrong = await lockWrongPasswords(tx, attempted, now);
  const refusal = passwordAttemptRefusal(wrong, now);
  if (refusal) throw refusal;
  await saveWrongPasswords(tx, attempted, { inARow: wrong.inARow + 1, lastAt: now });
  return attempted;
}
