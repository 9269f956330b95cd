import { namesOf, type Spec } from './spec.ts';

/** The integration test: that it answers, what it leaves behind, and everybody who is refused. */
export function testText(spec: Spec): string {
  const { about, kind } = spec;
  const isCommand = kind === 'command';
  const fromRefusals = [
    ...(about === 'actor' ? [] : ['neverExisted']),
    ...(isCommand ? ['recorded'] : []),
    'refusalIn',
  ];
  const scenarios = { actor: [], space: ['anActiveGroup'], document: ['aDocument', 'anActiveGroup'] }[about];
  const imports = [
    "import type { Id } from '@portal/domain/kernel/ids';",
    "import { usePortal } from '@portal/test-support/portal';",
    `import { ${fromRefusals.join(', ')} } from '@portal/test-support/refusals';`,
    ...(scenarios.length > 0
      ? [`import { ${scenarios.join(', ')} } from '@portal/test-support/scenarios';`]
      : []),
    "import { aWorld, type World } from '@portal/test-support/world';",
    "import { beforeAll, expect, test } from 'vitest';",
  ];
  return `${imports.join('\n')}

const portal = usePortal();
let world: World;
${about === 'actor' ? actorBody(spec) : thingBody(spec)}`;
}

function actorBody(spec: Spec): string {
  const { moduleName, operation, act } = namesOf(spec);
  const done =
    spec.kind === 'query'
      ? ''
      : `
test('it is recorded, and once only for one key', async () => {
  const { observer } = world.people;
  const ask = () => ${operation}(observer, { idempotencyKey: 'once-and-again' });
  expect(await ask()).toEqual(await ask());
  expect(await recorded(portal, '${act}', 'person', observer)).toEqual(['allowed']);
});
`;
  return `beforeAll(async () => {
  world = await aWorld(portal);
});

const ${operation} = (person: Id<'person'>, input: { idempotencyKey?: string } = {}) =>
  portal.as(person).${moduleName}.${operation}(input);

test('it is there for everybody in good standing', async () => {
  const { member } = world.people;
  expect(await ${operation}(member)).toEqual({ id: member });
});
${done}
test('somebody who is not admitted yet and a stranger are told why not', async () => {
  expect(await refusalIn(${operation}(world.people.pending))).toBe('forbidden common.account_not_active');
  expect(await refusalIn(portal.asStranger().${moduleName}.${operation}({}))).toBe(
    'unauthenticated common.sign_in_first',
  );
});
`.replace(
    'input: { idempotencyKey?: string } = {}',
    spec.kind === 'query' ? 'input: Record<never, never> = {}' : 'input: { idempotencyKey?: string } = {}',
  );
}

function thingBody(spec: Spec): string {
  const { moduleName, operation, act } = namesOf(spec);
  const { about, kind } = spec;
  const isCommand = kind === 'command';
  const field = `${about}Id`;
  const set =
    about === 'space'
      ? `${field} = await anActiveGroup(portal, world);`
      : `${field} = await aDocument(portal, world.people.member, await anActiveGroup(portal, world));`;
  const more = isCommand ? ', more: { revision?: number; idempotencyKey?: string } = {}' : '';
  const refused = isCommand
    ? `  expect(await refusalIn(${operation}(world.people.observer))).toBe(
    'forbidden ${about === 'space' ? 'spaces.role_lacks_manageMembers' : 'documents.only_author_or_keeper'}',
  );
`
    : '';
  const commandTests = `
test('it is recorded, and once only for one key', async () => {
  const before = await recorded(portal, '${act}', '${about}', ${field});
  const ask = () => ${operation}(world.people.chair, { idempotencyKey: 'once-and-again' });
  expect(await ask()).toEqual(await ask());
  expect(await recorded(portal, '${act}', '${about}', ${field})).toEqual([...before, 'allowed']);
});

test('whoever saw another revision is told so', async () => {
  const { revision } = await ${operation}(world.people.chair);
  const stale = ${operation}(world.people.chair, { revision: revision + 1 });
  expect(await refusalIn(stale)).toBe('conflict common.changed_meanwhile');
});
`;
  return `let ${field}: Id<'${about}'>;
beforeAll(async () => {
  world = await aWorld(portal);
  ${set}
});

const ${operation} = (person: Id<'person'>${more}) =>
  portal.as(person).${moduleName}.${operation}({ ${field}${isCommand ? ', ...more' : ''} });

test('it answers with the thing that it is about', async () => {
  expect((await ${operation}(world.people.chair)).id).toBe(${field});
});
${isCommand ? commandTests : ''}
test('it is hidden from those who may not know of it${isCommand ? ', and refused to others with the reason' : ''}', async () => {
${refused}  const { outsider } = world.people;
  const hidden = await refusalIn(${operation}(outsider));
  const never = portal.as(outsider).${moduleName}.${operation}({ ${field}: neverExisted.${about} });
  expect(hidden).toBe('not_found common.not_found');
  expect(await refusalIn(never)).toBe(hidden);
});
`;
}
