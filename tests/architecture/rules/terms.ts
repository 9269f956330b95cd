import type { RepositoryFile } from '../source/repository.ts';

const columns = { zh: 1, ar: 2, states: 4 } as const;

/** Cells of a column in all tables of the documents, without heads and rules. */
function cells(documents: readonly RepositoryFile[], column: keyof typeof columns): string[] {
  return documents
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.startsWith('|') && !/^\| (?:term|-+) /u.test(line))
    .map((line) => line.split('|')[columns[column] + 1]?.trim() ?? '')
    .filter((cell) => cell !== '');
}

/** Terms of a language that none of its texts uses. */
export function unusedTerms(
  documents: readonly RepositoryFile[],
  locale: 'zh' | 'ar',
  texts: string,
): string[] {
  return cells(documents, locale).filter((term) => !texts.includes(term));
}

/** States of the glossary that no tuple of the rulebook has. */
export function unknownStates(
  documents: readonly RepositoryFile[],
  vocabulary: readonly RepositoryFile[],
): string[] {
  const states = cells(documents, 'states').flatMap((cell) => [...cell.matchAll(/`(\w+)`/gu)]);
  return [...new Set(states.map(([, state = '']) => state))].filter(
    (state) => !vocabulary.some(({ text }) => text.includes(`'${state}'`)),
  );
}
