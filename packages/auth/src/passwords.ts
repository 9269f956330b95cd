import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@portal/domain/kernel/domain-error';

// argon2id, the library's default, at the OWASP floor: 19 MiB, two passes, one lane (trust.md A5).
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashes at once, and waiting: beyond it the caller is told to come again, so that a burst cannot pile up. One processor is
 * left to everybody else, or eight who sign in would make all others wait (decision 146).
 */
const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));
const waitingAtMost = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs off the event loop (the library's own threads), a bounded number at a time. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost)
      throw new DomainError('limit_exceeded', 'common.busy', { retryAfter: 5 });
    await new Promise<void>((resume) => waiting.push(resume));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** The same text typed on two keyboards is one password (NIST SP 800-63B: normalise before hashing). */
const normal = (password: string) => password.normalize('NFC');

/** @throws DomainError `limit_exceeded` when too many are being hashed. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), parameters));
}

/** Whether a stored hash was made by other rules than today's; it is made anew when its owner next signs in. */
export function isOutdatedHash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parameters;
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

let decoy: Promise<string> | undefined;

/**
 * Whether this is the password. With no stored hash the work is done all the same, so that the time
 * does not tell whether an account exists (trust.md A9).
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) decoy ??= hash('no account has this password', parameters);
  const against = stored ?? (await decoy) ?? '';
  const matches = await inTurn(() => verify(against, normal(password)));
  return stored !== null && matches;
}
