import { beforeAll, expect, test } from 'vitest';
import { ruleNames, type Violation, violationsIn } from './fences/planted-tree.ts';
import { harmless, type Plant, permitted, plants } from './fences/plants.ts';

let violations: readonly Violation[];

// One run for all plants: they lie in files of their own.
beforeAll(() => {
  violations = violationsIn([...harmless, ...plants, ...permitted]);
});

const rulesBrokenBy = (file: string) =>
  violations.filter(({ from }) => from === file).map(({ rule }) => rule);

test.each(plants.map(({ rule, file }): [string, string] => [rule, file]))(
  '%s is broken by %s',
  (rule, file) => {
    expect(rulesBrokenBy(file)).toEqual([rule]);
  },
);

test.each(permitted.map(({ file }) => file))('%s breaks nothing', (file) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});

test('every rule is proven by a plant, and no plant is of a rule that is gone', () => {
  const rules = ruleNames();
  expect(rulesWithoutPlant(rules, plants)).toEqual([]);
  expect(plants.map(({ rule }) => rule).filter((rule) => !rules.includes(rule))).toEqual([]);
});

test('a rule without a plant is found', () => {
  expect(rulesWithoutPlant(['no-cycles', 'a-new-rule'], plants)).toEqual(['a-new-rule']);
});

function rulesWithoutPlant(rules: readonly string[], planted: readonly Plant[]): string[] {
  return rules.filter((name) => !planted.some(({ rule }) => rule === name));
}
