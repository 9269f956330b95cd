import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One file of ours that imports another. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

type Cruised = {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: string[] }[];
  }[];
};

const ours = /^(?:apps|packages|tooling)\//u;
const test = /[.]test[.]tsx?$/u;

/** All imports between files of apps, packages and tooling, tests left out, as the fences see them. */
export function findImports(root: string): Import[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, 'tooling/architecture/fences.cjs');
  const args = ['--config', config, '--output-type', 'json', 'apps', 'packages', 'tooling'];
  const run = spawnSync(process.execPath, [cruiser, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr}${run.stdout}`);
  const { modules } = JSON.parse(run.stdout) as Cruised;
  return modules
    .filter(({ source }) => ours.test(source) && !test.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved }) => ours.test(resolved))
        .map(({ resolved, dependencyTypes }) => ({
          from: source,
          to: resolved,
          typeOnly: dependencyTypes.includes('type-only'),
        })),
    );
}
