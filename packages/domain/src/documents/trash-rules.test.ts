import { expect, test } from 'vitest';
import { daysLeft, destroyedFrom, overdueSince } from './trash-rules.ts';

const putAway = new Date('2026-03-02T09:00:00Z');
const day = 86_400_000;

test.each([
  [0, 30],
  [1, 30],
  [day, 29],
  [29 * day, 1],
  [30 * day - 1, 1],
  [30 * day, 0],
  [300 * day, 0],
])('%i milliseconds later %i days are left, and none exactly when its time is over', (later, left) => {
  const now = new Date(putAway.getTime() + later);
  const isOver = left === 0;
  expect([daysLeft(putAway, now), putAway <= overdueSince(now), now >= destroyedFrom(putAway)]).toEqual([
    left,
    isOver,
    isOver,
  ]);
});
