import { expect, test } from 'vitest';
import { findEvents, findPolicyKeys } from './rules/operations.ts';
import { readFiles } from './source/repository.ts';

const domain = readFiles('packages/domain/src', '.ts').filter(({ path }) => !path.endsWith('.test.ts'));
const list = domain.find(({ path }) => path === 'packages/domain/src/audit/recorded-acts.ts');
/** The names that stand in the list, in its order. */
const listed = [...(list?.text ?? '').matchAll(/^ {2}'(\w+\.\w+)',$/gmu)].map((match) => match[1] ?? '');
const modules = [...(list?.text ?? '').matchAll(/^ {2}'(\w+)',$/gmu)].map((match) => match[1] ?? '');

test('everything that the record can tell of is listed, and so has its words in every language', () => {
  const events = findEvents(domain).map((event) => event.name);
  // Refused is on record where it was about a thing: acts that are about none have their policies apart.
  const aboutThings = domain.map(({ path, text }) => ({
    path,
    text: text.replaceAll('ActorPolicies', 'ActorOnly'),
  }));
  const recorded = new Set([...events, ...findPolicyKeys(aboutThings)]);
  expect(listed).toEqual([...recorded].sort());
  expect(modules).toEqual([...new Set(listed.map((name) => name.split('.')[0] ?? ''))]);
});
