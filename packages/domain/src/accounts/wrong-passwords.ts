import { DomainError } from '../kernel/domain-error.ts';

/** Wrong passwords in a row after which nobody has to wait yet. */
const withoutWaiting = 10;
/** From here on no password is taken any more, not even the right one: only a new one, by the link from a mail. */
const inARowAtMost = 100;
/** The first wait; each further wrong password doubles it … */
const firstWaitSeconds = 60;
/** … up to this. */
const longestWaitSeconds = 3_600;

/** What was typed wrong since the last right password. */
export type WrongPasswords = { readonly inARow: number; readonly lastAt: Date };

/**
 * Why one more password may not be tried now, or null (trust.md A6; NIST SP 800-63B allows a hundred in a row).
 * Attempts that are refused here do not count: who waits long enough, and knows the password, comes in.
 */
export function passwordAttemptRefusal(wrong: WrongPasswords | null, now: Date): DomainError | null {
  if (!wrong || wrong.inARow < withoutWaiting) return null;
  if (wrong.inARow >= inARowAtMost) return new DomainError('limit_exceeded', 'accounts.only_by_reset');
  const waited = (now.getTime() - wrong.lastAt.getTime()) / 1_000;
  const left = Math.ceil(waitSeconds(wrong.inARow) - waited);
  return left > 0
    ? new DomainError('limit_exceeded', 'common.too_many_attempts', { retryAfter: left })
    : null;
}

function waitSeconds(inARow: number): number {
  return Math.min(firstWaitSeconds * 2 ** (inARow - withoutWaiting), longestWaitSeconds);
}
