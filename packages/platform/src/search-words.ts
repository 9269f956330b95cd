import { folded, formsOf, pairsOf, tokensOf } from './word-forms.ts';

/** PostgreSQL refuses a tsvector of more than 1 MB; this leaves room for what it adds to each word. */
const maxBytes = 600_000;

/**
 * The words of a text as what is stored and compared. The same function serves the text and the question, or
 * they would not meet. Pairs of characters rather than segmented words: a segmenter's dictionary changes
 * with the version of ICU, what is stored does not.
 */
export function lexemesOf(text: string): Set<string> {
  const lexemes = new Set<string>();
  for (const { raw, isRun } of tokensOf(text)) {
    for (const lexeme of isRun ? pairsOf(folded(raw)) : formsOf(raw)) lexemes.add(lexeme);
  }
  return lexemes;
}

/** How much a hit in a part counts: a name more than a file name or number, these more than the text. */
export type Weight = 'A' | 'B' | 'D';

/** The literal of a tsvector with the words of these parts; a word keeps its greatest weight. Too many are left out. */
export function tsvectorOf(parts: readonly { text: string; weight: Weight }[]): string {
  const weights = new Map<string, Weight>();
  for (const { text, weight } of parts) {
    for (const lexeme of lexemesOf(text)) {
      const known = weights.get(lexeme);
      if (known === undefined || weight < known) weights.set(lexeme, weight);
    }
  }
  const entries: string[] = [];
  let bytes = 0;
  for (const [lexeme, weight] of weights) {
    bytes += Buffer.byteLength(lexeme) + 8;
    if (bytes > maxBytes) break;
    entries.push(`${quoted(lexeme)}:1${weight}`);
  }
  return entries.join(' ');
}

/** A lexeme inside the literal of a tsvector or tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/gu, '$&$&')}'`;
}
