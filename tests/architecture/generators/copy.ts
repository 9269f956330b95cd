import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFolders, root } from '../source/repository.ts';

/** A checkout of its own with the same dependencies, in which a tool may write and everything can be run. */
export type Checkout = {
  readonly folder: string;
  /** Runs a program of Node there; what it wrote when it failed, else nothing. */
  run(cwd: string, program: string, ...args: readonly string[]): string;
  remove(): void;
};

export function copyOfCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter((each) => each !== '' && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // The links of each package are relative: here they lead to the packages of the copy.
  for (const group of ['apps', 'packages', 'tooling', 'tests']) {
    for (const name of listFolders(group)) {
      const links = join(group, name, 'node_modules');
      if (!existsSync(join(root, links))) continue;
      cpSync(join(root, links), join(folder, links), { recursive: true, verbatimSymlinks: true });
    }
  }
  return {
    folder,
    run(cwd, program, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: join(folder, cwd),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      return status === 0 ? '' : `${stdout}${stderr}`.slice(-6_000);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
