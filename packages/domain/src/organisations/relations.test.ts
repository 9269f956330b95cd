import { expect, test } from 'vitest';
import { makesCircle, relationBetween } from './relations.ts';

const named = (id: string, change: { name?: string; nameNative?: string; aliases?: string[] } = {}) => ({
  id,
  name: `Organisation ${id}`,
  nameNative: null,
  aliases: [],
  ...change,
});
/** c below b below a; d below b and e. */
const parentsOf = new Map([
  ['b', ['a']],
  ['c', ['b']],
  ['d', ['b', 'e']],
]);

test.each([
  ['a', 'a', 'same'],
  ['a', 'b', 'parent'],
  ['b', 'c', 'parent'],
  ['d', 'e', 'parent'],
  ['a', 'c', 'ancestor'],
  ['a', 'd', 'ancestor'],
  ['c', 'd', null],
  ['a', 'e', null],
] as const)('%s and %s: %s, whichever is named first', (one, other, relation) => {
  expect(relationBetween(named(one), named(other), parentsOf)).toBe(relation);
  expect(relationBetween(named(other), named(one), parentsOf)).toBe(relation);
});

test('a shared name of any kind makes them one, in any case and width', () => {
  const one = named('x', { name: 'Rijkswaterstaat', aliases: ['RWS'] });
  expect(relationBetween(one, named('y', { name: 'ＲＷＳ' }), new Map())).toBe('alias');
  expect(relationBetween(one, named('y', { nameNative: 'rijkswaterstaat' }), new Map())).toBe('alias');
  expect(relationBetween(one, named('y', { name: 'RWS Marine' }), new Map())).toBeNull();
  // Two without a name in their own script share none.
  expect(
    relationBetween(named('x', { nameNative: '' }), named('y', { nameNative: '' }), new Map()),
  ).toBeNull();
});

test.each([
  ['a', ['a'], true],
  ['a', ['c'], true],
  ['a', ['e', 'd'], true],
  ['a', ['e'], false],
  ['c', ['a', 'e'], false],
  ['a', [], false],
])('%s below %j makes a circle: %s', (id, parents, circle) => {
  expect(makesCircle(id, parents, parentsOf)).toBe(circle);
});
