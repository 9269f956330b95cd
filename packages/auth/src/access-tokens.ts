import type { Credential } from '@portal/db/actor-context';
import type { RandomSource } from '@portal/domain/kernel/clock';
import { newSecret } from './secrets.ts';
import { hashOfToken } from './sessions.ts';

// Marks our tokens for whoever looks for secrets in the wrong places.
const prefix = 'pforum_';
const form = /^Bearer (pforum_[\w-]{43})$/u;

/** A new secret for a program, and what is stored of it. */
export function newAccessToken(random: RandomSource): { secret: string; tokenHash: string } {
  const secret = `${prefix}${newSecret(random)}`;
  return { secret, tokenHash: hashOfToken(secret) };
}

/**
 * What a request with this `Authorization` header runs as; null without the header. A header of another form is a
 * token that nobody has: never the stranger whom it would be without one.
 */
export function tokenCredential(header: string | undefined, now: Date): Credential | null {
  if (header === undefined) return null;
  return { kind: 'token', tokenHash: hashOfToken(form.exec(header)?.[1] ?? ''), now };
}
