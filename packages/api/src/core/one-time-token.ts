import { createHash, createHmac } from 'node:crypto';

/**
 * The secret of a link, made from the id of what it opens and the installation's key: the mail can be
 * written later by another process, and no table, queue or log ever holds it (trust.md I18, A20).
 */
export function oneTimeTokenFor(
  signingKey: string,
  purpose: 'invitation' | 'setup' | 'reset' | 'join' | 'email' | 'confirm' | 'answer',
  id: string,
): string {
  if (signingKey.length < 16) throw new Error('one-time links need a signing key');
  return createHmac('sha256', signingKey).update(`${purpose}|${id}`).digest('base64url');
}

/** What is stored of such a secret. */
export function hashOfOneTimeToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
