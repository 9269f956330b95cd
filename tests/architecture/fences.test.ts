import { beforeAll, expect, test } from 'vitest';
import { harmless, permitted, type Plant, plants } from './fences/plants.ts';
import { ruleNames, type Violation, violationsIn } from './fences/planted-tree.ts';

let violations: readonly Violation[];

// One run for all plants: they lie in files of their own.
beforeAll(() => {
  violations = violationsIn([...harmless, ...plants, ...permitted]);
});

const rulesBrokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule);

test.each(plants.map(({ rule, file }): [string, string] => [rule, file]))('%s is broken by %s', (rule, file) => {
  expect(rulesBrokenBy(file)).toEqual([rule]);
});

test.each(permitted.map(({ file }) => file))('%s breaks nothing', (file) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});

test('every rule is proven by a plant, and no plant is of a rule that is gone', () => {
  expect(rulesWithoutPlant(ruleNames(), plants)).toEqual([]);
  expect(plants.map(({ rule }) => rule).filter((rule) => !ruleNames().includes(rule))).toEqual([]);
});

test('a rule without a plant is found', () => {
  expect(rulesWithoutPlant(['no-cycles', 'a-new-rule'], plants)).toEqual(['a-new-rule']);
});

function rulesWithoutPlant(rules: readonly string[], planted: readonly Plant[]): string[] {
  return rules.filter((name) => !planted.some(({ rule }) => rule === name));
}
