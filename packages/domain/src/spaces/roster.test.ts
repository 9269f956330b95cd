import { expect, test } from 'vitest';
import { refusalToGiveRole, refusalToLeaveLead } from './roster.ts';

const open = { kind: 'working_group', state: 'active' } as const;

test.each([
  [{ from: 'chair', to: null, remaining: 0 }, 'spaces.last_chair'],
  [{ from: 'chair', to: 'member', remaining: 0 }, 'spaces.last_chair'],
  [{ from: 'chair', to: 'member', remaining: 1 }, null],
  [{ from: 'chair', to: 'chair', remaining: 0 }, null],
  [{ from: 'member', to: null, remaining: 0 }, null],
] as const)('%j is answered with %j', (change, refusal) => {
  expect(refusalToLeaveLead(open, change)).toBe(refusal);
});

test('a closed group may lose its last chair', () => {
  const change = { from: 'chair', to: null, remaining: 0 } as const;
  expect(refusalToLeaveLead({ ...open, state: 'closed' }, change)).toBeNull();
});

test.each([
  ['chair', 'observer', null],
  ['secretary', 'chair', null],
  [null, 'chair', null],
  ['member', 'chair', null],
  [null, 'secretary', 'spaces.fills_chair_only'],
  ['member', 'member', 'spaces.fills_chair_only'],
] as const)('whose own seat is %s gives the role %s: %s', (own, role, refusal) => {
  expect(refusalToGiveRole('working_group', own, role)).toBe(refusal);
});
