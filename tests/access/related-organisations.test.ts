import { ancestorsOf, makesCircle, relationBetween } from '@portal/domain/organisations/relations';
import { readProveEnv } from '@portal/platform/env';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const { seed } = readProveEnv();
const size = 8;
const names = Array.from({ length: size }, (_, at) => `o${at}`);
/** Any arrows between eight organisations, also such as make circles. */
const arrows = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 16 });
type Arrows = readonly (readonly [number, number])[];

const mapOf = (pairs: Arrows) =>
  new Map(
    names.map((name, at) => [name, pairs.filter(([low]) => low === at).map(([, up]) => names[up] ?? '')]),
  );
const named = (id: string) => ({ id, name: `Organisation ${id}`, nameNative: null, aliases: [] });

/** Who stands above whom, by matrices: another way to the same answer. */
function reach(pairs: Arrows): boolean[][] {
  const above = names.map((_, low) =>
    names.map((__, up) => pairs.some(([from, to]) => from === low && to === up)),
  );
  for (let by = 0; by < size; by++)
    for (let low = 0; low < size; low++)
      for (let up = 0; up < size; up++) {
        const row = above[low] as boolean[];
        row[up] = row[up] || (row[by] === true && above[by]?.[up] === true);
      }
  return above;
}

test('in any world: the relation is the same both ways and is what the closure of all parents says', () => {
  fc.assert(
    fc.property(arrows, (pairs) => {
      const parentsOf = mapOf(pairs);
      const above = reach(pairs);
      for (const [low, one] of names.entries()) {
        for (const [up, other] of names.entries()) {
          const relation = relationBetween(named(one), named(other), parentsOf);
          expect(relation).toBe(relationBetween(named(other), named(one), parentsOf));
          expect(relation === 'same').toBe(low === up);
          const isOne = low !== up && (above[low]?.[up] === true || above[up]?.[low] === true);
          expect(relation === 'parent' || relation === 'ancestor').toBe(isOne);
        }
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('however parents are given one after the other, what makes no circle leaves nobody above themselves', () => {
  fc.assert(
    fc.property(arrows, (pairs) => {
      const parentsOf = new Map<string, string[]>();
      for (const [low, up] of pairs) {
        const [id, parent] = [names[low] ?? '', names[up] ?? ''];
        const parents = [...(parentsOf.get(id) ?? []), parent];
        if (!makesCircle(id, parents, parentsOf)) parentsOf.set(id, parents);
      }
      for (const id of names) {
        for (const parent of parentsOf.get(id) ?? []) {
          expect(parent === id || ancestorsOf(parent, parentsOf).has(id)).toBe(false);
        }
      }
    }),
    { seed, numRuns: 300 },
  );
});
