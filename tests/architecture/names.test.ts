import { expect, test } from 'vitest';
import {
  findEvents,
  findOperations,
  findPolicyKeys,
  misplaced,
  silent,
  unjudged,
  unperformed,
  untested,
} from './rules/operations.ts';
import { readFiles } from './source/repository.ts';

const api = readFiles('packages/api/src', '.ts').filter(
  ({ path }) => !path.startsWith('packages/api/src/core/'),
);
const domain = readFiles('packages/domain/src', '.ts').filter(({ path }) => !path.endsWith('.test.ts'));
const tests = [...readFiles('tests/integration', '.ts'), ...readFiles('tests/access', '.ts')];
const operations = findOperations(api);
const policyKeys = findPolicyKeys(domain);

test('every operation lies in a file that bears its verb, in the folder of its module', () => {
  expect(operations.length).toBeGreaterThan(30);
  expect(misplaced(operations)).toEqual([]);
});

test('every operation is a key of a policy, or says that it is for anybody', () => {
  expect(unjudged(operations, policyKeys)).toEqual([]);
});

test('every key of a policy is an act that the API performs', () => {
  const paths = api.map(({ path }) => path);
  expect(unperformed(policyKeys, paths)).toEqual([]);
});

test('every command has an event of its name', () => {
  expect(silent(operations, findEvents(domain))).toEqual([]);
});

test('every command has a test file of its name, and every query is mentioned by a test', () => {
  expect(untested(operations, tests)).toEqual([]);
});

const sample = (path: string, text: string) => ({ path, text });
const writes = (name: string, path: string, kind = 'command') =>
  findOperations([sample(path, `export const act = ${kind}({ name: '${name}', access: { who: x } });`)]);

test('an operation in a file of another name is found', () => {
  expect(
    misplaced(writes('workingGroups.closeGroup', 'packages/api/src/working-groups/close-group.ts')),
  ).toEqual([]);
  expect(misplaced(writes('documents.recall', 'packages/api/src/documents/recall-document.ts'))).toEqual([
    'documents.recall is in packages/api/src/documents/recall-document.ts, not in packages/api/src/documents/recall.ts',
  ]);
  expect(misplaced(findOperations([sample('x.ts', 'query({ name: made() })')]))).toHaveLength(1);
});

test('an operation without a policy is found', () => {
  const operation = writes('documents.recall', 'x.ts');
  const table = sample('p.ts', "export const documentPolicies = { 'documents.recall': { sees: [] } };");
  expect(unjudged(operation, findPolicyKeys([table]))).toEqual([]);
  expect(unjudged(operation, ['documents.read'])).toHaveLength(1);
  expect(
    unjudged(findOperations([sample('x.ts', "query({ name: 'a.b', access: { who: anybody } })")]), []),
  ).toEqual([]);
});

test('a policy for an act that nobody performs is found', () => {
  expect(unperformed(['documents.recall'], ['packages/api/src/documents/recall.ts'])).toEqual([]);
  expect(unperformed(['documents.recall'], [])).toEqual(['documents.recall']);
});

test('a command without its event is found', () => {
  const path = 'packages/domain/src/documents/documents.events.ts';
  const events = findEvents([
    sample(path, "export const recall = defineEvent({ name: 'documents.recall' });"),
  ]);
  expect(silent(writes('documents.recall', 'x.ts'), events)).toEqual([]);
  expect(silent(writes('documents.post', 'x.ts'), events)).toHaveLength(1);
});

test('a command without its test file and a query that no test mentions are found', () => {
  const shared = [sample('tests/integration/documents/reads.test.ts', 'as(chair).documents.listThings({})')];
  expect(untested(writes('documents.listThings', 'x.ts', 'query'), shared)).toEqual([]);
  expect(untested(writes('documents.listThings', 'x.ts', 'command'), shared)).toHaveLength(1);
  expect(untested(writes('documents.listThing', 'x.ts', 'query'), shared)).toHaveLength(1);
});
