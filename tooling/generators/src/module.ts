import { camel, checkSpec, type Spec } from './spec.ts';
import { addEntry, addImport } from './syntax.ts';
import { GeneratorError, type Tree } from './tree.ts';
import { addUseCase } from './use-case.ts';

/**
 * A module is its first use case: nothing is made for symmetry. Where it has no part yet (tables, pages, texts)
 * it is declared absent, and the test that reads these lines asks for their removal when the part comes.
 */
export function addModule(tree: Tree, spec: Spec): void {
  checkSpec(spec);
  const { module } = spec;
  const name = camel(module);
  const domain = `packages/domain/src/${module}/${module}.inputs.ts`;
  if (tree.has(domain)) throw new GeneratorError(`The module ${module} is there; use-case adds to it.`);
  tree.create(domain, '');
  tree.create(
    `packages/api/src/${module}/${module}.router.ts`,
    `import { router } from '../core/trpc.ts';

export const ${name}Operations = {};

export const ${name}Router = router({});
`,
  );
  tree.edit('packages/api/src/root.ts', (text) => {
    const served = addEntry(text, 'appRouter', `${name}: ${name}Router`, 0);
    const listed = addEntry(served, 'operations', `${name}Operations`);
    return addImport(listed, `./${module}/${module}.router.ts`, `${name}Operations`, `${name}Router`);
  });
  addUseCase(tree, spec);
  tree.edit('tests/architecture/modules.test.ts', (text) => addEntry(text, 'absences', absence(module)));
}

function absence(module: string): string {
  const reasons = {
    db: 'no tables of its own yet',
    portal: 'no page yet',
    messages: 'no words of its own yet',
  };
  const lines = Object.entries(reasons).map(([ring, reason]) => `${ring}: '${reason}'`);
  return `'${module}': { ${lines.join(', ')} }`;
}
