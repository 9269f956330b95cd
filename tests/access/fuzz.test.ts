import type { Id } from '@portal/domain/kernel/ids';
import { readProveEnv } from '@portal/platform/env';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { allOperations, call, contextFor, type Input, neverId, thingsOf } from './calls.ts';

const portal = usePortal();
/** The same for everybody who runs `npm test`; `npm run prove` takes another each time. */
const { seed } = readProveEnv();
const inputsEach = 200;
let world: World;
/** Real ids, by the prefix of their kind. */
let known: Record<string, string[]>;

beforeAll(async () => {
  world = await aWorld(portal);
  const { items } = await portal.asStranger().workingGroups.listThemes({});
  const groups = [
    await anActiveGroup(portal, world, { name: 'Fuzzed group', visibility: 'members' }),
    await anActiveGroup(portal, world, {
      name: 'Public group',
      visibility: 'public',
      defaultLabel: 'public',
    }),
  ];
  const things = [];
  for (const spaceId of groups) things.push(...Object.values(await thingsOf(portal, world, spaceId)));
  // Nobody is suspended half-way: the two who ask are not among those who may be named.
  const people = [world.people.officer, world.people.observer];
  const themes = items.map((item) => item.id);
  known = {};
  for (const id of [...things, ...people, ...themes, ...Object.values(world.organisations)]) {
    const prefix = id.slice(0, 3);
    known[prefix] = [...(known[prefix] ?? []), id];
  }
}, 120_000);

/** The part of a JSON schema that tells what a field takes. */
type Shape = {
  type?: string | string[];
  kind?: string;
  enum?: unknown[];
  items?: Shape;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  description?: string;
};

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    "'; drop table people; --",
    '%',
    '\\',
    '../../x',
    'null',
  ),
  fc.constantFrom(
    '0',
    '-1',
    'NaN',
    '1e309',
    '9007199254740993',
    '99999999999999999999',
    '2026-02-30',
    '[object Object]',
  ),
  fc.constantFrom('x'.repeat(255), 'ä'.repeat(70_000), Buffer.from('[1,2]').toString('base64url')),
  fc.constantFrom(...cursors()),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 2_500 }),
);

/** Cursors of the right form, with values that a comparison in the database may trip over. */
function cursors(): string[] {
  const values = [
    '',
    'x',
    '0',
    0,
    -1,
    1e300,
    2.5,
    3e9,
    '2026-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '\ud800',
  ];
  const id = '01990000-0000-7000-8000-000000000001';
  return values.flatMap((value) =>
    [[value], [value, id], [value, 'no uuid'], [value, id, value]].map((cursor) =>
      Buffer.from(JSON.stringify(cursor)).toString('base64url'),
    ),
  );
}

const wrongType = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    10n,
    undefined,
  ),
  fc.constantFrom<unknown>({}, [], [[]], [null], new Date(Number.NaN), Symbol('x'), () => {}),
  fc.anything({ maxDepth: 2 }),
);

function anId(prefix: string | undefined): fc.Arbitrary<unknown> {
  const real = prefix ? (known[prefix] ?? []) : Object.values(known).flat();
  const fresh = fc
    .constantFrom('space', 'document', 'person', 'post', 'membership')
    .map((kind) => neverId(kind as 'space').replace(/^\w{3}/u, prefix ?? 'spc'));
  return real.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...real) }, fresh) : fresh;
}

/** Values that the schema takes, most of the time. */
function fitting(shape: Shape): fc.Arbitrary<unknown> {
  const prefix = /prefix (\w{3})_/u.exec(shape.description ?? '')?.[1];
  if (prefix) return anId(prefix);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(fitting));
  if (shape.type === 'array') return fc.array(fitting(shape.items ?? {}), { maxLength: 4 });
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'integer' || shape.type === 'number') {
    return fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer(), fc.maxSafeInteger());
  }
  return fc.oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom('2027-01-01', 'somebody@institute.example', 'key-12345678', 'text'),
  );
}

/** An input of this operation: mostly of its form, with some fields amiss, missing or unknown. */
function inputs(properties: Readonly<Record<string, Shape>>): fc.Arbitrary<Input> {
  const field = (name: string, shape: Shape) =>
    fc.oneof(
      { weight: 8, arbitrary: name === 'cursor' ? fc.constantFrom(...cursors()) : fitting(shape) },
      { weight: 1, arbitrary: nasty },
      { weight: 1, arbitrary: wrongType },
    );
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, field(name, shape)]),
  );
  const partial = fc.record(fields, { requiredKeys: [] });
  const whole = fc.record(fields);
  const extra = fc.dictionary(fc.constantFrom('spaceId', '__proto__', 'constructor', 'id', 'x'), wrongType, {
    maxKeys: 2,
  });
  return fc.oneof(
    { weight: 7, arbitrary: whole },
    { weight: 2, arbitrary: partial },
    { weight: 1, arbitrary: fc.tuple(whole, extra).map(([a, b]) => ({ ...a, ...b })) },
    { weight: 1, arbitrary: wrongType.map((value) => value as Input) },
  );
}

function propertiesOf(operation: (typeof allOperations)[number]): Record<string, Shape> {
  const schema = operation.input as unknown as { toJSONSchema(options: object): Shape };
  return schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }).properties ?? {};
}

test.each([...new Map(allOperations.map((each) => [each.name, each])).values()])(
  `$name refuses what it cannot take and never breaks (seed ${seed})`,
  async (operation) => {
    const generated = fc.sample(inputs(propertiesOf(operation)), { seed, numRuns: inputsEach });
    const faults: string[] = [];
    const outcomes = new Set<string>();
    for (const persona of ['member', 'outsider'] as const) {
      for (const input of generated) {
        const { outcome, text } = await call(contextFor(portal, world, persona), operation.name, input);
        outcomes.add(outcome);
        if (outcome === 'fault') faults.push(`${persona} ${shown(input)}: ${text.slice(0, 600)}`);
      }
    }
    expect(faults.slice(0, 3), `${faults.length} faults`).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(0);
  },
  120_000,
);

const shown = (input: unknown) => fc.stringify(input).slice(0, 600);

test('real ids of every kind are among the inputs', () => {
  expect(Object.keys(known).sort()).toEqual([
    'ain',
    'doc',
    'inv',
    'job',
    'jrq',
    'mem',
    'oap',
    'org',
    'per',
    'pky',
    'ses',
    'spc',
    'ssv',
    'thm',
    'thr',
    'tok',
  ]);
  expect(known.spc as Id<'space'>[]).toHaveLength(2);
});
