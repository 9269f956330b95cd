import { expect, test } from 'vitest';
import { type Absences, driftOf, findModules, type Ring } from './rules/rings.ts';

/** Modules that have no part in a ring, and why. */
const absences: Absences = {
  admin: { db: 'has no tables of its own: it reads those of other modules' },
};

test('every module is in every ring, or is declared absent', () => {
  expect(driftOf(findModules(), absences)).toEqual([]);
});

test('a missing part and a stale absence are found', () => {
  const all: Ring[] = ['domain', 'db', 'api', 'portal', 'messages', 'integration'];
  const whole = new Map([['documents', new Set(all)]]);
  const half = new Map([['documents', new Set(all.slice(0, 3))]]);
  expect(driftOf(whole, {})).toEqual([]);
  expect(driftOf(half, {})).toHaveLength(3);
  expect(driftOf(half, { documents: { portal: 'x', messages: 'x', integration: 'x' } })).toEqual([]);
  expect(driftOf(whole, { documents: { portal: 'x' } })).toEqual([
    'documents is declared absent in portal and is there',
  ]);
});
