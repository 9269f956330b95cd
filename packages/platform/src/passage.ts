import type { AskedWords } from './search-query.ts';
import { folded, formsOf, tokensOf } from './word-forms.ts';

/** From where to where something was found, in UTF-16 units: `text.slice(from, to)`. */
export type Mark = readonly [from: number, to: number];

/** Where the words that were asked for stand in a text, in its order and without overlap. */
export function marksIn(text: string, asked: AskedWords): Mark[] {
  return [...eachMark(text, asked)];
}

/** One after another, so that whoever needs the first one alone does not look through a whole text. */
function* eachMark(text: string, asked: AskedWords): Generator<Mark> {
  const forms = new Set(asked.flatMap((word) => (word.run === null ? word.forms : [])));
  const starts = asked.flatMap((word) => (word.run === null && word.start ? [word.start] : []));
  const runs = asked.flatMap((word) => (word.run === null ? [] : [word.run]));
  for (const { start, end, raw, isRun } of tokensOf(text)) {
    if (isRun) yield* marksInRun(raw, runs, start);
    else {
      const found = formsOf(raw);
      if (found.some((form) => forms.has(form)) || starts.some((each) => found[0]?.startsWith(each)))
        yield [start, end];
    }
  }
}

function marksInRun(raw: string, runs: readonly string[], offset: number): Mark[] {
  if (runs.length === 0) return [];
  const letters = Array.from(raw);
  const plain = letters.map(folded);
  const marked = new Array<boolean>(letters.length).fill(false);
  for (const run of runs) {
    const wanted = Array.from(run);
    for (let at = 0; at + wanted.length <= plain.length; at += 1) {
      if (wanted.every((letter, n) => plain[at + n] === letter)) marked.fill(true, at, at + wanted.length);
    }
  }
  const marks: [number, number][] = [];
  let position = offset;
  letters.forEach((letter, at) => {
    const last = marks.at(-1);
    if (marked[at] && last && last[1] === position) last[1] += letter.length;
    else if (marked[at]) marks.push([position, position + letter.length]);
    position += letter.length;
  });
  return marks;
}

export type Passage = { readonly text: string; readonly marks: readonly Mark[] };

const length = 260;
const before = 70;

/** The part of a text around the first hit, as one line, with its marks; without a hit the beginning. */
export function passageOf(text: string, asked: AskedWords): Passage {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const first = firstMark(plain, asked)?.[0] ?? 0;
  const from = plain.length <= length || first <= before ? 0 : wordStart(plain, first - before);
  const to = from + length >= plain.length ? plain.length : wordEnd(plain, from + length);
  const part = `${from > 0 ? '…' : ''}${plain.slice(from, to).trim()}${to < plain.length ? '…' : ''}`;
  return { text: part, marks: marksIn(part, asked) };
}

function firstMark(text: string, asked: AskedWords): Mark | undefined {
  for (const mark of eachMark(text, asked)) return mark;
  return undefined;
}

/** The start of the word at this place, unless it is far away: scripts without spaces are cut anywhere. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space - at < 25 ? space + 1 : whole(text, at);
}
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at - space < 25 ? space : whole(text, at);
}
/** Never between the two halves of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
