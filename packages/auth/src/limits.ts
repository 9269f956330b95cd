import { isIPv6 } from 'node:net';
import type { Database } from '@portal/db/database';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** How often something that takes a secret may be tried (trust.md A7, A8); passwords in a row are counted for ever. */
const limits = {
  /** Attempts from one network in a quarter of an hour. */
  network: { points: 120, duration: 900 },
  /** Codes and passkeys for the second step of one person in five minutes (trust.md A11). */
  second: { points: 5, duration: 300 },
  /** Links to a new password for one address in an hour. */
  reset: { points: 5, duration: 3600 },
  /** Applications from one network, or for one address, in an hour. */
  application: { points: 8, duration: 3600 },
  /** One-time tokens tried from one network in a quarter of an hour. */
  token: { points: 60, duration: 900 },
} as const;
export type LimitName = keyof typeof limits;

/** Counters in PostgreSQL, shared by all processes and kept over restarts. If they cannot be read, nothing passes. */
export type Limits = {
  /** Counts one attempt. @throws DomainError `limit_exceeded` with `retryAfter` in seconds. */
  spend(name: LimitName, key: string): Promise<void>;
  /** Gives an attempt back, or forgets a key altogether, after success. */
  giveBack(name: LimitName, key: string): Promise<void>;
  forget(name: LimitName, key: string): Promise<void>;
};

export function openLimits(database: Database): Limits {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      new RateLimiterPostgres({
        storeClient: database.pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: name,
        clearExpiredByTimeout: false,
        ...limit,
      }),
    ]),
  ) as Record<LimitName, RateLimiterPostgres>;

  return {
    async spend(name, key) {
      try {
        await limiters[name].consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new DomainError('limit_exceeded', 'common.too_many_attempts', {
          retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
        });
      }
    },
    async giveBack(name, key) {
      await limiters[name].reward(key);
    },
    async forget(name, key) {
      await limiters[name].delete(key);
    },
  };
}

/** The network of an address as one source: /24 for IPv4, /64 for IPv6, since one host owns a whole /64. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address);
  const plain = mapped?.[1] ?? address;
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const middle = plain.includes('::') ? new Array<string>(8 - left.length - right.length).fill('0') : [];
  return [...left, ...middle, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
