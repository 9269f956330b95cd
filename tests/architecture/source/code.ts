import { type RepositoryFile, readFiles } from './repository.ts';

/** Everything that is written in TypeScript or JavaScript, without what is generated. */
export function readCode(...folders: readonly string[]): RepositoryFile[] {
  return folders
    .flatMap((folder) => readFiles(folder, '.ts', '.tsx', '.mjs', '.cjs', '.js'))
    .filter(({ path }) => !path.endsWith('.gen.ts'));
}

export const allCode = (): RepositoryFile[] => readCode('apps', 'packages', 'tooling', 'tests');
