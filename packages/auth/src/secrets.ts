import type { RandomSource } from '@portal/domain/kernel/clock';

/** A new secret of 256 random bits (trust.md A18): of a session, a step, a device, a program's token. */
export function newSecret(random: RandomSource): string {
  return Buffer.from(random.bytes(32)).toString('base64url');
}
