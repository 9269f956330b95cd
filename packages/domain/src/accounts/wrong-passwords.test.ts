import { expect, test } from 'vitest';
import { passwordAttemptRefusal } from './wrong-passwords.ts';

const lastAt = new Date('2026-03-02T09:00:00Z');
const after = (seconds: number) => new Date(lastAt.getTime() + seconds * 1_000);

test.each([
  [9, null],
  [10, 60],
  [11, 120],
  [12, 240],
  [15, 1_920],
  [16, 3_600],
  [99, 3_600],
])(
  'after %i wrong passwords in a row one waits %s seconds, and not one more (trust.md A6)',
  (inARow, wait) => {
    const asked = (seconds: number) => passwordAttemptRefusal({ inARow, lastAt }, after(seconds));
    expect(asked(0)?.details.retryAfter ?? null).toBe(wait);
    if (wait === null) return;
    expect(asked(wait - 1)).toMatchObject({ code: 'common.too_many_attempts', details: { retryAfter: 1 } });
    expect(asked(wait)).toBeNull();
  },
);

test('after a hundred no wait helps; who has typed nothing wrong is not asked to (trust.md A6)', () => {
  expect(passwordAttemptRefusal({ inARow: 100, lastAt }, after(10 * 365 * 86_400))?.code).toBe(
    'accounts.only_by_reset',
  );
  expect(passwordAttemptRefusal(null, lastAt)).toBeNull();
});
