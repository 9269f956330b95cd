var __spreadArray =
  (this && this.__spreadArray) ||
  function (to, from, pack) {
    if (pack || arguments.length === 2)
      for (var i = 0, l = from.length, ar; i < l; i++) {
        if (ar || !(i in from)) {
          if (!ar) ar = Array.prototype.slice.call(from, 0, i);
          ar[i] = from[i];
        }
      }
    return to.concat(ar || Array.prototype.slice.call(from));
  };
Object.defineProperty(exports, '__esModule', { value: true });
exports.testText = testText;
var spec_ts_1 = require('./spec.ts');
/** The integration test: that it answers, what it leaves behind, and everybody who is refused. */
function testText(spec) {
  var about = spec.about,
    kind = spec.kind;
  var isCommand = kind === 'command';
  var fromRefusals = __spreadArray(
    __spreadArray(
      __spreadArray([], about === 'actor' ? [] : ['neverExisted'], true),
      isCommand ? ['recorded'] : [],
      true,
    ),
    ['refusalIn'],
    false,
  );
  var scenarios = { actor: [], space: ['anActiveGroup'], document: ['aDocument', 'anActiveGroup'] }[about];
  var imports = __spreadArray(
    __spreadArray(
      [
        "import type { Id } from '@portal/domain/kernel/ids';",
        "import { usePortal } from '@portal/test-support/portal';",
        'import { '.concat(fromRefusals.join(', '), " } from '@portal/test-support/refusals';"),
      ],
      scenarios.length > 0
        ? ['import { '.concat(scenarios.join(', '), " } from '@portal/test-support/scenarios';")]
        : [],
      true,
    ),
    [
      "import { aWorld, type World } from '@portal/test-support/world';",
      "import { beforeAll, expect, test } from 'vitest';",
    ],
    false,
  );
  return ''
    .concat(imports.join('\n'), '\n\nconst portal = usePortal();\nlet world: World;\n')
    .concat(about === 'actor' ? actorBody(spec) : thingBody(spec));
}
function actorBody(spec) {
  var _a = (0, spec_ts_1.namesOf)(spec),
    moduleName = _a.moduleName,
    operation = _a.operation,
    act = _a.act;
  var done =
    spec.kind === 'query'
      ? ''
      : "\ntest('it is recorded, and once only for one key', async () => {\n  const { observer } = world.people;\n  const ask = () => "
          .concat(
            operation,
            "(observer, { idempotencyKey: 'once-and-again' });\n  expect(await ask()).toEqual(await ask());\n  expect(await recorded(portal, '",
          )
          .concat(act, "', 'person', observer)).toEqual(['allowed']);\n});\n");
  return 'beforeAll(async () => {\n  world = await aWorld(portal);\n});\n\nconst '
    .concat(
      operation,
      " = (person: Id<'person'>, input: { idempotencyKey?: string } = {}) =>\n  portal.as(person).",
    )
    .concat(moduleName, '.')
    .concat(
      operation,
      "(input);\n\ntest('it is there for everybody in good standing', async () => {\n  const { member } = world.people;\n  expect(await ",
    )
    .concat(operation, '(member)).toEqual({ id: member });\n});\n')
    .concat(
      done,
      "\ntest('somebody who is not admitted yet and a stranger are told why not', async () => {\n  expect(await refusalIn(",
    )
    .concat(
      operation,
      "(world.people.pending))).toBe('forbidden common.account_not_active');\n  expect(await refusalIn(portal.asStranger().",
    )
    .concat(moduleName, '.')
    .concat(operation, "({}))).toBe(\n    'unauthenticated common.sign_in_first',\n  );\n});\n")
    .replace(
      'input: { idempotencyKey?: string } = {}',
      spec.kind === 'query' ? 'input: Record<never, never> = {}' : 'input: { idempotencyKey?: string } = {}',
    );
}
function thingBody(spec) {
  var _a = (0, spec_ts_1.namesOf)(spec),
    moduleName = _a.moduleName,
    operation = _a.operation,
    act = _a.act;
  var about = spec.about,
    kind = spec.kind;
  var isCommand = kind === 'command';
  var field = ''.concat(about, 'Id');
  var set =
    about === 'space'
      ? ''.concat(field, ' = await anActiveGroup(portal, world);')
      : ''.concat(
          field,
          ' = await aDocument(portal, world.people.member, await anActiveGroup(portal, world));',
        );
  var more = isCommand ? ', more: { revision?: number; idempotencyKey?: string } = {}' : '';
  var refused = isCommand
    ? '  expect(await refusalIn('
        .concat(operation, "(world.people.observer))).toBe(\n    'forbidden ")
        .concat(
          about === 'space' ? 'spaces.role_lacks_manageMembers' : 'documents.only_author_or_keeper',
          "',\n  );\n",
        )
    : '';
  var commandTests =
    "\ntest('it is recorded, and once only for one key', async () => {\n  const before = await recorded(portal, '"
      .concat(act, "', '")
      .concat(about, "', ")
      .concat(field, ');\n  const ask = () => ')
      .concat(
        operation,
        "(world.people.chair, { idempotencyKey: 'once-and-again' });\n  expect(await ask()).toEqual(await ask());\n  expect(await recorded(portal, '",
      )
      .concat(act, "', '")
      .concat(about, "', ")
      .concat(
        field,
        ")).toEqual([...before, 'allowed']);\n});\n\ntest('whoever saw another revision is told so', async () => {\n  const { revision } = await ",
      )
      .concat(operation, '(world.people.chair);\n  const stale = ')
      .concat(
        operation,
        "(world.people.chair, { revision: revision + 1 });\n  expect(await refusalIn(stale)).toBe('conflict common.changed_meanwhile');\n});\n",
      );
  return 'let '
    .concat(field, ": Id<'")
    .concat(about, "'>;\nbeforeAll(async () => {\n  world = await aWorld(portal);\n  ")
    .concat(set, '\n});\n\nconst ')
    .concat(operation, " = (person: Id<'person'>")
    .concat(more, ') =>\n  portal.as(person).')
    .concat(moduleName, '.')
    .concat(operation, '({ ')
    .concat(field)
    .concat(
      isCommand ? ', ...more' : '',
      " });\n\ntest('it answers with the thing that it is about', async () => {\n  expect((await ",
    )
    .concat(operation, '(world.people.chair)).id).toBe(')
    .concat(field, ');\n});\n')
    .concat(isCommand ? commandTests : '', "\ntest('it is hidden from those who may not know of it")
    .concat(isCommand ? ', and refused to others with the reason' : '', "', async () => {\n")
    .concat(refused, '  const { outsider } = world.people;\n  const hidden = await refusalIn(')
    .concat(operation, '(outsider));\n  const never = portal.as(outsider).')
    .concat(moduleName, '.')
    .concat(operation, '({ ')
    .concat(field, ': neverExisted.')
    .concat(
      about,
      " });\n  expect(hidden).toBe('not_found common.not_found');\n  expect(await refusalIn(never)).toBe(hidden);\n});\n",
    );
}
