import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { incomplete, makersOfProcedures, strangeEntries, unserved } from './rules/guarded.ts';
import { findOperations } from './rules/operations.ts';
import { loosePlaces } from './rules/strict-schema.ts';
import { readCode } from './source/code.ts';
import { readFiles, root } from './source/repository.ts';

type Served = { readonly name: string; readonly input: unknown; readonly output: unknown };
type FrontDoor = {
  readonly operations: readonly Served[];
  readonly byteOperations: readonly Served[];
  readonly appRouter: { readonly _def: { readonly procedures: object } };
};

/** As much of zod as the samples need. */
type Sample = {
  optional(): Sample;
  nullable(): Sample;
  default(value: unknown): Sample;
  transform(change: (text: string) => unknown): Sample;
};
type Makers =
  | 'strictObject'
  | 'object'
  | 'looseObject'
  | 'array'
  | 'string'
  | 'enum'
  | 'union'
  | 'record'
  | 'unknown'
  | 'lazy';
type Zod = Readonly<Record<Makers, (...given: readonly unknown[]) => Sample>>;

let served: readonly Served[];
let procedures: readonly string[];
let z: Zod;

const load = (path: string) => import(pathToFileURL(join(root, path)).href);

// What is served can only be asked of the API itself; by path, since this package depends on no other.
beforeAll(async () => {
  const api: FrontDoor = await load('packages/api/src/index.ts');
  served = [...api.operations, ...api.byteOperations];
  procedures = Object.keys(api.appRouter._def.procedures);
  z = await load('packages/domain/node_modules/zod/index.js');
});

const api = readFiles('packages/api/src', '.ts');
const written = findOperations(api.filter(({ path }) => !path.startsWith('packages/api/src/core/')));

test('procedures are made in one file only', () => {
  expect(makersOfProcedures(readCode('apps', 'packages', 'tooling'))).toEqual([]);
});

test('every entry of a router is an operation under its own name', () => {
  expect(strangeEntries(api)).toEqual([]);
});

test('every operation says who may do it, what goes in and what comes out', () => {
  expect(incomplete(written)).toEqual([]);
});

test('every operation is served, and every procedure is an operation', () => {
  const names = served.map(({ name }) => name);
  expect(unserved(written, names)).toEqual([]);
  expect(procedures.filter((name) => !names.includes(name))).toEqual([]);
});

test('every input refuses fields that it does not name', () => {
  expect(
    served.flatMap(({ name, input }) => loosePlaces(input).map((place) => `${name} input, ${place}`)),
  ).toEqual([]);
});

test('every output holds back fields that it does not name', () => {
  expect(
    served.flatMap(({ name, output }) => loosePlaces(output).map((place) => `${name} output, ${place}`)),
  ).toEqual([]);
});

const sample = (text: string, path = 'packages/api/src/x/x.router.ts') => [{ path, text }];

test('a second maker of procedures is found', () => {
  expect(
    makersOfProcedures(sample("import { initTRPC } from '@trpc/server'; initTRPC.create();")),
  ).toHaveLength(1);
  expect(makersOfProcedures(sample('export const open = t.procedure.query(() => 1);'))).toHaveLength(1);
  expect(makersOfProcedures(sample('// a procedure, by initTRPC\nexport const x = "procedure";'))).toEqual(
    [],
  );
});

test('an entry that is no operation is found', () => {
  expect(strangeEntries(sample('router({ a: exposeQuery(a), documents: documentsRouter })'))).toEqual([]);
  expect(strangeEntries(sample('router({ a: exposeQuery(b) })'))).toHaveLength(1);
  expect(strangeEntries(sample('router({ a: t.procedure.query(a) })'))).toHaveLength(1);
  expect(strangeEntries(sample('router({ a: exposeQuery({ ...a }) })'))).toHaveLength(1);
  expect(strangeEntries(sample('router({ ...others })'))).toHaveLength(1);
  expect(strangeEntries(sample('router(others)'))).toHaveLength(1);
});

test('an operation without access, and one that no door serves, are found', () => {
  const [bare] = findOperations(sample("query({ name: 'a.b', input: x, output: y })"));
  expect(bare && incomplete([bare])).toEqual(['a.b has no access']);
  expect(bare && unserved([bare], [])).toEqual(['a.b']);
});

test('a schema that is not strict is found, however deep', () => {
  const inside = (field: unknown) => loosePlaces(z.strictObject({ list: z.array(field).optional() }));
  expect(inside(z.strictObject({ a: z.string().default('x'), b: z.enum(['x']).nullable() }))).toEqual([]);
  expect(inside(z.object({ a: z.string() }))).toEqual(['list[]: an object that is not strict']);
  expect(inside(z.looseObject({ a: z.string() }))).toHaveLength(1);
  expect(inside(z.union([z.strictObject({}), z.object({})]))).toHaveLength(1);
  expect(inside(z.record(z.string(), z.unknown()))).toEqual(['list[]: z.unknown()']);
  expect(inside(z.string().transform((text) => text.length))).toEqual([]);
  expect(inside(z.lazy(() => z.object({})))).toHaveLength(1);
  expect(loosePlaces({})).toEqual(['the whole: no zod schema']);
});
