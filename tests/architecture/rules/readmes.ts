import type { RepositoryFile } from '../source/repository.ts';

const longest = 60;
const parts = [
  { name: 'who may import it', says: /may import it/iu },
  { name: 'where to start reading', says: /where to start/iu },
  { name: 'an example', says: /example|```|\n {4}npm /iu },
];

/** Folders of packages that no README stands in. */
export function packagesWithoutReadme(
  packages: readonly string[],
  readmes: readonly RepositoryFile[],
): string[] {
  return packages.filter((folder) => !readmes.some(({ path }) => path === `${folder}/README.md`));
}

/** What a README of a package lacks. */
export function shortcomings({ path, text }: RepositoryFile): string[] {
  // The list of decisions and the handbook's own table of contents are no README of a package.
  if (!/^[^/]+\/[^/]+\/README[.]md$/u.test(path) || path === 'tooling/handbook/README.md') return [];
  const lines = text.trimEnd().split('\n').length;
  return [
    ...(lines > longest ? [`${path} has ${lines} lines; at most ${longest}`] : []),
    ...parts.filter(({ says }) => !says.test(text)).map(({ name }) => `${path} does not say: ${name}`),
  ];
}
