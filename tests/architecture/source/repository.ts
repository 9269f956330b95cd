import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these tests are about. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const madeByTools = new Set(['node_modules', 'build', 'dist', 'coverage', 'test-results']);

/** A file of the checkout by its path from the root, with forward slashes. */
export type RepositoryFile = { readonly path: string; readonly text: string };

/** Paths of all files below a folder, without what tools made. A folder that does not exist has none. */
export function listFiles(folder: string, ...endings: readonly string[]): string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      // A folder with a dot belongs to a tool; the one of CI is ours and holds no source.
      if (entry.isDirectory())
        return madeByTools.has(entry.name) || entry.name.startsWith('.') ? [] : listFiles(path, ...endings);
      return endings.length === 0 || endings.some((ending) => path.endsWith(ending)) ? [path] : [];
    })
    .sort();
}

function readFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Files below a folder with their texts. */
export function readFiles(folder: string, ...endings: readonly string[]): RepositoryFile[] {
  return listFiles(folder, ...endings).map((path) => ({ path, text: readFile(path) }));
}

/** Names of the folders in a folder. */
export function listFolders(folder: string): string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !madeByTools.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

export function exists(path: string): boolean {
  return existsSync(join(root, path));
}
