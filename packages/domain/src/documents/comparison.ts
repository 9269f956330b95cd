/** A stretch of a compared text: in both versions, only in the newer (`ins`), or only in the older (`del`). */
export type ComparedPart = { readonly op: 'same' | 'ins' | 'del'; readonly text: string };
export type ComparedParagraph = readonly ComparedPart[];

/** A compared text as it is shown: changes with a little of what stands around them, the rest folded. */
export type ComparedSection =
  | { readonly kind: 'change'; readonly n: number; readonly paragraphs: readonly ComparedParagraph[] }
  | { readonly kind: 'context'; readonly paragraphs: readonly string[] }
  /** Without paragraphs where there are too many to send along. */
  | { readonly kind: 'folded'; readonly count: number; readonly paragraphs: readonly string[] | null };

/** Why two versions are not shown side by side; `versions` are those of which it is said. */
export type NotCompared =
  | { readonly outcome: 'same_file' | 'gave_up' }
  | { readonly outcome: 'no_text' | 'too_long' | 'unreadable'; readonly versions: readonly number[] };

export type Compared = {
  readonly outcome: 'compared';
  readonly sections: readonly ComparedSection[];
  readonly changes: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Some passages differ so much that they stand one after the other, not word by word. */
  readonly coarse: boolean;
};
export type Comparison = Compared | NotCompared;

/** Unchanged paragraphs around a change that stay in sight, on each side. */
const kept = 1;
/** Fewer than this many are not worth folding. */
const worthFolding = 3;
/** Characters of folded text that go along, so that it can be unfolded without another page. */
const foldedRoom = 100_000;

const isChanged = (paragraph: ComparedParagraph) => paragraph.some(({ op }) => op !== 'same');
const textOf = (paragraph: ComparedParagraph) => paragraph.map(({ text }) => text).join('');

/** Paragraphs in a row that changed are one change; they are numbered from 1. */
export function sectionsOf(paragraphs: readonly ComparedParagraph[]): ComparedSection[] {
  const sections: ComparedSection[] = [];
  let room = foldedRoom;
  let n = 0;
  for (let at = 0; at < paragraphs.length; ) {
    const start = at;
    const changed = isChanged(paragraphs[at] as ComparedParagraph);
    while (at < paragraphs.length && isChanged(paragraphs[at] as ComparedParagraph) === changed) at += 1;
    const run = paragraphs.slice(start, at);
    if (changed) {
      n += 1;
      sections.push({ kind: 'change', n, paragraphs: run });
      continue;
    }
    const texts = run.map(textOf);
    const above = start === 0 ? 0 : kept;
    const below = at === paragraphs.length ? 0 : kept;
    const folded = texts.slice(above, texts.length - below);
    if (folded.length < worthFolding) {
      sections.push({ kind: 'context', paragraphs: texts });
      continue;
    }
    const length = folded.reduce((sum, text) => sum + text.length, 0);
    if (above > 0) sections.push({ kind: 'context', paragraphs: texts.slice(0, above) });
    sections.push({ kind: 'folded', count: folded.length, paragraphs: length <= room ? folded : null });
    if (length <= room) room -= length;
    if (below > 0) sections.push({ kind: 'context', paragraphs: texts.slice(-below) });
  }
  return sections;
}
