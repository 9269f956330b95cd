import { expect, test } from 'vitest';
import { isAwayOn, refusalOfAbsence } from './absence.ts';

const today = '2026-11-28';

test.each([
  ['2026-11-28', '2026-11-28', null],
  ['2026-11-01', '2026-11-28', null],
  ['2026-12-20', '2027-01-06', null],
  ['2026-11-01', '2026-11-27', 'accounts.absence_is_over'],
  ['2026-12-02', '2026-12-01', 'accounts.absence_ends_early'],
  ['2026-12-02', '2027-11-29', null],
  ['2026-12-02', '2027-11-30', 'accounts.absence_too_long'],
])('from %s until %s is answered with %s', (from, until, refusal) => {
  expect(refusalOfAbsence({ from, until }, today)).toBe(refusal);
});

test('both ends of an absence are days away', () => {
  const absence = { from: '2026-12-20', until: '2027-01-06' };
  const days = ['2026-12-19', '2026-12-20', '2026-12-31', '2027-01-06', '2027-01-07'];
  expect(days.map((day) => isAwayOn(absence, day))).toEqual([false, true, true, true, false]);
});
