import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Copy, changesAfter, checkMigrations, copyOfMigrations } from './rules/migrations.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyOfMigrations();
});
afterAll(() => copy.remove());

test('the migrations do not contradict each other', () => {
  expect(checkMigrations(copy)).toBe('');
});

// What the schema cannot say (INCLUDE clauses, roles, policies, triggers) is written into the migrations by hand;
// drizzle-kit compares snapshots, so that it neither sees nor undoes it.
test('the migrations make what the schema says', () => {
  expect(changesAfter(copy)).toEqual([]);
});

test('a table that no migration makes is found', () => {
  copy.addTable('forgotten');
  const [sql] = changesAfter(copy);
  expect(sql).toContain('CREATE TABLE "forgotten"');
});
