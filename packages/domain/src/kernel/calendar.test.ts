import { expect, test } from 'vitest';
import { dayIn } from './calendar.ts';

test('a day is that of the zone', () => {
  const at = new Date('2026-11-28T22:30:00Z');
  expect(['America/Lima', 'UTC', 'Asia/Shanghai'].map((zone) => dayIn(zone, at))).toEqual([
    '2026-11-28',
    '2026-11-28',
    '2026-11-29',
  ]);
});
