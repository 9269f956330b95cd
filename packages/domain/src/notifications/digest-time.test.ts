import { expect, test } from 'vitest';
import { dayIn } from '../kernel/calendar.ts';
import { isDigestDue } from './digest-time.ts';

const due = (
  now: string,
  timeZone: string,
  { oldest = '2026-01-01T00:00:00Z', lastOn = null as string | null } = {},
) => isDigestDue({ now: new Date(now), timeZone, oldest: new Date(oldest), lastOn });

/** The first minute of a UTC day in which a digest is due. */
function firstMinute(day: string, timeZone: string): string | null {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const now = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString();
    if (due(now, timeZone) && !due(new Date(Date.parse(now) - 60_000).toISOString(), timeZone)) return now;
  }
  return null;
}

test.each([
  ['UTC', '2026-03-02', '2026-03-02T07:00:00.000Z'],
  ['Asia/Shanghai', '2026-03-02', '2026-03-02T23:00:00.000Z'],
  ['Asia/Kathmandu', '2026-03-02', '2026-03-02T01:15:00.000Z'],
  ['America/Sao_Paulo', '2026-03-02', '2026-03-02T10:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-03-02', '2026-03-02T17:00:00.000Z'],
])('in %s the hour of the digest is seven by the clock on the wall', (zone, day, expected) => {
  expect(firstMinute(day, zone)).toBe(expected);
});

test('it stays seven on the days on which the clocks change, and on those around them', () => {
  expect(firstMinute('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T06:00:00.000Z');
  expect(firstMinute('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T05:00:00.000Z');
  expect(firstMinute('2026-10-24', 'Europe/Berlin')).toBe('2026-10-24T05:00:00.000Z');
  expect(firstMinute('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T06:00:00.000Z');
  expect(firstMinute('2026-03-08', 'America/New_York')).toBe('2026-03-08T11:00:00.000Z');
  expect(firstMinute('2026-11-01', 'America/New_York')).toBe('2026-11-01T12:00:00.000Z');
});

test('what came after the hour waits for the next morning, and no day has two', () => {
  const berlin = 'Europe/Berlin';
  expect(due('2026-03-02T05:59:59Z', berlin)).toBe(false);
  expect(due('2026-03-02T06:00:00Z', berlin)).toBe(true);
  expect(due('2026-03-02T08:00:00Z', berlin, { oldest: '2026-03-02T06:00:00Z' })).toBe(false);
  expect(due('2026-03-03T06:00:00Z', berlin, { oldest: '2026-03-02T06:00:00Z' })).toBe(true);
  expect(due('2026-03-02T12:00:00Z', berlin, { lastOn: '2026-03-02' })).toBe(false);
  expect(due('2026-03-03T06:00:00Z', berlin, { lastOn: '2026-03-02' })).toBe(true);
});

test('what a standing worker missed is not sent at night', () => {
  expect(due('2026-03-04T02:00:00Z', 'Europe/Berlin', { lastOn: '2026-03-01' })).toBe(false);
  expect(due('2026-03-04T11:00:00Z', 'Europe/Berlin', { lastOn: '2026-03-01' })).toBe(true);
});

test('whoever moves to another zone never gets two in a day that its calendar shows', () => {
  // Tokyo's digest of the second, then the same day once more in Los Angeles.
  expect(due('2026-03-02T15:30:00Z', 'America/Los_Angeles', { lastOn: '2026-03-02' })).toBe(false);
  expect(due('2026-03-03T15:30:00Z', 'America/Los_Angeles', { lastOn: '2026-03-02' })).toBe(true);
  expect(dayIn('America/Los_Angeles', new Date('2026-03-03T05:00:00Z'))).toBe('2026-03-02');
});
