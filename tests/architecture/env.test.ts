import { expect, test } from 'vitest';
import { type Exceptions, environmentReads, findIn, needless } from './rules/forbidden-words.ts';
import { allCode } from './source/code.ts';

const exceptions: Exceptions = {
  'packages/platform/src/env.ts': 'the one place: reads, checks and names every variable',
  'tooling/launcher/bin/environment.mjs': 'runs before TypeScript can, and cleans what npm left for children',
  'apps/portal/server.mjs': 'plain JavaScript; sets NODE_ENV before React is loaded',
};

test('only the checked environment reads process.env', () => {
  expect(findIn(allCode(), environmentReads, exceptions)).toEqual([]);
});

test('no exception is needless', () => {
  expect(needless(allCode(), environmentReads, exceptions)).toEqual([]);
});

test('every way to process.env is found', () => {
  const found = (text: string) => findIn([{ path: 'x.ts', text }], environmentReads).length;
  expect(found('const port = process.env.PORT;')).toBe(1);
  expect(found("const port = process['env'].PORT;")).toBe(1);
  expect(found('const { env } = process;')).toBe(1);
  expect(found('const { env: all } = process;')).toBe(1);
  expect(found('globalThis.process.env')).toBe(1);
  expect(found("import { env } from 'node:process';")).toBe(1);
  expect(found("// process.env\nconst text = 'process.env'; process.exit(1);")).toBe(0);
});
