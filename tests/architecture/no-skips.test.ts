import { expect, test } from 'vitest';
import {
  type Ban,
  consoleTalk,
  type Exceptions,
  evasion,
  findIn,
  needless,
  rawSql,
} from './rules/forbidden-words.ts';
import { allCode } from './source/code.ts';

const code = allCode();
const tests = code.filter(({ path }) => path.startsWith('tests/') || /\.(?:test|spec)\.tsx?$/u.test(path));
const speakers = /^tooling\/(?:launcher|seed|bench)\//u;
const silent = code.filter(({ path }) => !speakers.test(path));

const rawSqlAllowed: Exceptions = {
  'packages/db/src/word-check.ts':
    'a check constraint takes no parameters; the words are tuples of our own code',
};
const consoleAllowed: Exceptions = {
  'packages/messages/src/compile.ts': 'a step of the build: who runs it reads the terminal',
};

test('no test is skipped, left for later, expected to fail or run alone', () => {
  expect(tests.length).toBeGreaterThan(10);
  expect(findIn(tests, evasion)).toEqual([]);
});

test('no SQL is made of raw text', () => {
  expect(findIn(code, rawSql, rawSqlAllowed)).toEqual([]);
  expect(needless(code, rawSql, rawSqlAllowed)).toEqual([]);
});

test('only tools speak to the console, the portal logs', () => {
  expect(findIn(silent, consoleTalk, consoleAllowed)).toEqual([]);
  expect(needless(code, consoleTalk, consoleAllowed)).toEqual([]);
});

const count = (text: string, ban: Ban) => findIn([{ path: 'x.test.ts', text }], ban).length;

test('an evasion is found', () => {
  for (const text of ['test.skip("x")', 'it.only("x")', 'describe.todo("x")', 'test.fixme()', 'xit("x")']) {
    expect(count(text, evasion), text).toBe(1);
  }
  expect(count('test.concurrent.skip("x")', evasion)).toBe(1);
  expect(count('test.each([1]).only("x")', evasion)).toBe(1);
  expect(count('test.skipIf(true)("x")', evasion)).toBe(1);
  expect(count("test('.skip', () => { list.skip(1); page.only; })", evasion)).toBe(0);
});

test('raw SQL and the console are found', () => {
  expect(count('const q = sql.raw(text);', rawSql)).toBe(1);
  expect(count('const q = sql`select 1`; // sql.raw', rawSql)).toBe(0);
  expect(count('console.error(error);', consoleTalk)).toBe(1);
  expect(count("console['log'](error);", consoleTalk)).toBe(1);
  expect(count("log.error(error, 'console.log');", consoleTalk)).toBe(0);
});

test('a needless exception is found', () => {
  const files = [{ path: 'a.ts', text: 'log(1)' }];
  expect(needless(files, consoleTalk, { 'a.ts': 'x', 'gone.ts': 'x' })).toEqual(['a.ts', 'gone.ts']);
});
