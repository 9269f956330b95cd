import { dirname, join } from 'node:path';
import type { RepositoryFile } from '../source/repository.ts';

const folders = ['apps', 'packages', 'tooling', 'tests', '[.]ci', '[.]github', '[.]vscode'];
// Data (`.json`) may be a file of a run: named from the root it is checked, relative it is not.
const sourceName = /^[\w@.*{},<>…/-]+\.(?:tsx?|mjs|cjs|sql|css|md)$/u;
/** Made when the portal runs or is built, or named by a template: nothing in a clone answers to it. */
const notInAClone = /(?:^|\/)(?:node_modules|build|dist|[.]data|[.]tools|[.]turbo|[.]env)(?:\/|$)|…/u;

/** Paths that a Markdown file names: from the root in prose, commands and code, relative ones in code and links. */
function pathsNamedIn(text: string): string[] {
  const fromRoot = new RegExp(`(?<![\\w@./:-])(?:${folders.join('|')})/[\\w@.*{},<>/-]+`, 'gu');
  const codes = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, code = '']) => code);
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target.replace(/#.*$/u, ''));
  return [
    ...[...text.matchAll(fromRoot)].map(([path]) => path),
    ...codes.filter((code) => code.includes('/') && sourceName.test(code) && !/^[@/]/u.test(code)),
    ...links.filter((link) => link !== '' && !/^[a-z]+:/iu.test(link)),
  ].map((path) => path.replace(/[.,:/]+$/u, ''));
}

/** Paths in a document that lead nowhere. `paths` are all files and folders of the repository. */
export function deadPaths({ path: document, text }: RepositoryFile, paths: readonly string[]): string[] {
  const named = [...new Set(pathsNamedIn(text))].filter((path) => path !== '' && !notInAClone.test(path));
  return named
    .filter((path) => {
      const places = [path, join(dirname(document), path), `${dirname(document)}/src/${path}`];
      return !places.some((place) => matches(place.replaceAll('\\', '/'), paths));
    })
    .map((path) => `${document} names ${path}, which does not exist`);
}

/** `<module>`, `*`, `NNN` and `{a,b}` stand for something: one path that fits is enough. */
function matches(place: string, paths: readonly string[]): boolean {
  if (paths.includes(place)) return true;
  if (!/[<*{]|NNN/u.test(place)) return false;
  const pattern = place
    .replace(/[.+?^$()|[\]\\]/gu, '\\$&')
    .replace(/\{([^}]+)\}/gu, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replace(/<[^>]+>|NNN/gu, '[^/]+')
    .replaceAll('**', '.+')
    .replace(/(?<!\.)\*/gu, '[^/]*');
  const expression = new RegExp(`^${pattern}$`, 'u');
  return paths.some((path) => expression.test(path));
}

/** Pointers to lines, which are wrong after the next edit: name the symbol instead. */
export function linePointers({ path, text }: RepositoryFile): string[] {
  const pointer = /[\w/-]+\.(?:tsx?|mjs|cjs|jsx?|json|sql|css|md|ya?ml)(?::\d+|#L\d+)|\blines? \d+/giu;
  return [...text.matchAll(pointer)].map(([found]) => `${path} points to a line: ${found}`);
}
