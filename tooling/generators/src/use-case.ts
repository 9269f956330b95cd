import { operationText, type Places } from './operation-text.ts';
import { camel, checkSpec, locales, namesOf, type Spec } from './spec.ts';
import { guardOf } from './subjects.ts';
import { addEntry, addImport, constantEnding, importedFrom, tablesIn } from './syntax.ts';
import { testText } from './test-text.ts';
import { GeneratorError, type Tree } from './tree.ts';

/**
 * Everything that a use case consists of, in a module that is there: input, policy, event, the use case, its
 * line in the router, its rows in the access tests, its test, its line of activity.
 */
export function addUseCase(tree: Tree, spec: Spec): void {
  checkSpec(spec);
  const { operation, act } = namesOf(spec);
  const { module } = spec;
  const domain = `packages/domain/src/${module}/${module}`;
  if (!tree.has(`${domain}.inputs.ts`)) {
    throw new GeneratorError(`There is no module ${module}; \`npm run gen -- module\` makes one.`);
  }
  const places = addPolicy(tree, spec);
  addInput(tree, spec, `${domain}.inputs.ts`);
  if (spec.kind === 'command') addEvent(tree, spec, `${domain}.events.ts`);
  tree.create(`packages/api/src/${module}/${spec.verb}.ts`, operationText(spec, places));
  tree.edit(`packages/api/src/${module}/${module}.router.ts`, (text) => {
    const expose = spec.kind === 'query' ? 'exposeQuery' : 'exposeCommand';
    const operations = constantEnding(text, /^(?!.*Byte).*Operations$/u);
    const router = constantEnding(text, /Router$/u);
    const withEntries = addEntry(
      addEntry(text, operations, operation),
      router,
      `${operation}: ${expose}(${operation})`,
      0,
    );
    return addImport(addImport(withEntries, `./${spec.verb}.ts`, operation), '../core/trpc.ts', expose);
  });
  const guard = guardOf(spec);
  tree.edit('tests/access/decision-table.ts', (text) =>
    addImport(
      addEntry(text, 'decisionTable', `'${act}': ${guard.decisions}`),
      './shared-decisions.ts',
      ...guard.sharedDecisions,
    ),
  );
  tree.edit('tests/access/matrix.ts', (text) => addEntry(text, 'matrix', `'${act}': ${guard.row}`));
  tree.edit('tests/access/matrix.test.ts', (text) => addEntry(text, 'own', `'${act}': () => ${guard.input}`));
  tree.create(`tests/integration/${module}/${spec.verb}.test.ts`, testText(spec));
  addActivity(tree, spec);
}

function addInput(tree: Tree, spec: Spec, file: string): void {
  const { operation } = namesOf(spec);
  const { about, kind } = spec;
  const isCommand = kind === 'command';
  const fields = [
    ...(about === 'actor' ? [] : [`${about}Id: idOf('${about}')`]),
    ...(isCommand && about !== 'actor' ? ['revision: revision.optional()'] : []),
    ...(isCommand ? ['idempotencyKey'] : []),
  ];
  tree.edit(file, (text) => {
    let changed = addImport(text, 'zod', 'z');
    if (about !== 'actor') changed = addImport(changed, '../kernel/ids.ts', 'idOf');
    if (isCommand) changed = addImport(changed, '../kernel/command.ts', 'idempotencyKey');
    if (isCommand && about !== 'actor') changed = addImport(changed, '../kernel/command.ts', 'revision');
    return `${changed}\nexport const ${operation}Input = z.strictObject({ ${fields.join(', ')} });\n`;
  });
}

function addEvent(tree: Tree, spec: Spec, file: string): void {
  const { operation, act } = namesOf(spec);
  const object = spec.about === 'actor' ? 'person' : spec.about;
  if (!tree.has(file)) tree.create(file, '');
  tree.edit(file, (text) => {
    const imported = addImport(addImport(text, 'zod', 'z'), '../kernel/event.ts', 'defineEvent');
    return `${imported}\nexport const ${operation} = defineEvent({ name: '${act}', version: 1, object: '${object}', payload: z.strictObject({}) });\n`;
  });
}

const allPolicies = 'packages/domain/src/policies.ts';

/** Puts the policy into the module's table for such things, and makes that table where there is none. */
function addPolicy(tree: Tree, spec: Spec): Places {
  const { act } = namesOf(spec);
  const { module, about } = spec;
  const guard = guardOf(spec);
  const policies = tree.read(allPolicies);
  const known = tablesIn(policies, 'policiesBySubject', about)
    .map((table) => ({ table, file: importedFrom(policies, table) ?? '' }))
    .find(({ file }) => file.startsWith(`./${module}/`));
  const table = known?.table ?? `${camel(module)}${about === 'actor' ? 'Actor' : 'Space'}Policies`;
  const file = known ? known.file.slice(2) : `${module}/${module}.policy.ts`;
  const path = `packages/domain/src/${file}`;
  const fence = module === 'spaces' ? './space-subject.ts' : '../spaces/space-subject.ts';
  if (!tree.has(path)) tree.create(path, '');
  tree.edit(path, (text) => {
    let changed = guard.clauses.length > 0 ? addImport(text, fence, ...guard.clauses) : text;
    if (known) return addEntry(changed, table, `'${act}': ${guard.policy}`);
    changed = addImport(changed, '../kernel/policy.ts', 'type Policy');
    changed =
      about === 'actor'
        ? addImport(changed, '../kernel/actor.ts', 'type Actor')
        : addImport(changed, fence, `type ${guard.subject}`);
    return `${changed}\nexport const ${table} = { '${act}': ${guard.policy} } as const satisfies Record<string, Policy<${guard.subject}>>;\n`;
  });
  if (!known) registerTable(tree, about, table, file);
  return { table, tableFile: file.replace(/[.]ts$/u, '') };
}

function registerTable(tree: Tree, about: Spec['about'], table: string, file: string): void {
  tree.edit(allPolicies, (text) =>
    addImport(addEntry(text, 'policiesBySubject', `...${table}`, about), `./${file}`, table),
  );
  if (about !== 'space') return;
  tree.edit('packages/api/src/spaces/space.subject.ts', (text) =>
    addImport(
      addEntry(text, 'spaceSubject', `...${table}`, 1),
      `@portal/domain/${file.replace(/[.]ts$/u, '')}`,
      table,
    ),
  );
}

function addActivity(tree: Tree, spec: Spec): void {
  const { activity } = spec;
  if (!activity) return;
  for (const locale of locales) {
    tree.edit(`packages/messages/${locale}/spaces.json`, (text) => {
      const messages = { ...JSON.parse(text), [`activity.${namesOf(spec).act}`]: activity[locale] };
      const sorted = Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1));
      return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
    });
  }
}
