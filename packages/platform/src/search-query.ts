import { quoted } from './search-words.ts';
import { folded, formsOf, pairsOf, tokensOf } from './word-forms.ts';

/** One word that is asked for: any of its forms, or all of its pairs; `start` is what it has to begin with. */
export type AskedWord = {
  readonly forms: readonly string[];
  readonly needs: 'any' | 'all';
  readonly start: string | null;
  /** The word itself, for the marks in a text of a script without spaces. */
  readonly run: string | null;
};
export type AskedWords = readonly AskedWord[];

const maxWords = 12;

// Too common to tell anything, so not asked for beside other words.
const fillers = new Set(
  (
    'a an and are as at by for from in is it of on or that the to with ' +
    'der die das den dem des ein eine einer eines einem einen und oder in im am an auf für von vom zu zum zur mit ist ' +
    'في من على إلى عن أو و هذا هذه التي الذي'
  )
    .split(' ')
    .map(folded),
);
const chineseFillers = new Set(['的', '了', '和', '是', '在', '与', '及', '或']);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a question. All of them have to occur. With `unfinished` the last one is still being typed and
 * counts as the start of a word.
 */
export function askedWords(question: string, { unfinished = false } = {}): AskedWords {
  const asked: (AskedWord & { filler: boolean })[] = [];
  for (const { raw, isRun } of tokensOf(question)) {
    if (isRun) asked.push(...wordsOfRun(folded(raw)));
    else {
      const forms = formsOf(raw);
      if (forms.length === 0) continue;
      asked.push({ forms, needs: 'any', start: null, run: null, filler: fillers.has(forms[0] as string) });
    }
  }
  const last = asked.at(-1);
  if (last && unfinished) asked[asked.length - 1] = begun(last);
  const telling = asked.filter((each) => !each.filler);
  return (telling.length > 0 ? telling : asked).slice(0, maxWords).map(({ filler: _, ...word }) => word);
}

// Which words a question means is guessed with a dictionary; nothing of it is stored. What the dictionary does not
// know falls into single characters: neighbours among these are taken as one word, a name for instance.
function wordsOfRun(run: string): (AskedWord & { filler: boolean })[] {
  const segments: string[] = [];
  let open = false;
  for (const { segment } of segmenter.segment(run)) {
    const single = Array.from(segment).length === 1 && !chineseFillers.has(segment);
    if (single && open) segments[segments.length - 1] += segment;
    else segments.push(segment);
    open = single;
  }
  return segments.map((segment) => {
    const isPair = Array.from(segment).length > 1;
    return {
      forms: isPair ? pairsOf(segment).slice(0, -1) : [],
      needs: 'all',
      start: isPair ? null : segment,
      run: segment,
      filler: chineseFillers.has(segment),
    };
  });
}

const shortestStart = 2;

function begun<W extends AskedWord>(word: W): W {
  const start = word.forms[0] ?? '';
  if (word.run !== null || Array.from(start).length < shortestStart) return word;
  return { ...word, start, filler: false };
}

/** The literal of a tsquery for these words; empty when there is nothing to ask for. */
export function tsqueryOf(words: AskedWords, join: 'all' | 'any' = 'all'): string {
  return words
    .map(({ forms, needs, start }) => {
      const parts = [...forms.map(quoted), ...(start ? [`${quoted(start)}:*`] : [])];
      return `(${parts.join(needs === 'all' ? ' & ' : ' | ')})`;
    })
    .join(join === 'all' ? ' & ' : ' | ');
}
