import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages } from '@portal/architecture/handbook/generated-pages';
import { GeneratorError, type Tree } from './tree.ts';

/** Writes the changes, lays them out, and makes anew what is made from them: keys of texts, pages of the handbook. */
export async function write(root: string, tree: Tree): Promise<string[]> {
  const changed = [...tree.changes()].map(([path, text]) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return path;
  });
  run(root, 'node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...changed);
  if (changed.some((path) => path.startsWith('packages/messages/'))) {
    run(join(root, 'packages/messages'), '../../node_modules/tsx/dist/cli.mjs', 'src/compile.ts');
  }
  for (const { path, text } of await generatedPages(root)) writeFileSync(join(root, path), text);
  return changed;
}

function run(cwd: string, program: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new GeneratorError(`${program} ${args[0]} failed:\n${stdout}${stderr}`);
}
