// The thread in which two texts are compared: long ones take seconds, in which the main thread serves others.
// Plain JavaScript, since a thread starts without the loader of TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { diffArrays } from 'diff';

const { from, to } = workerData;

/** A paragraph beyond this length is taken apart into its sentences, so that a change is seen in its place. */
const longParagraph = 1500;
/** For how long words are aligned at most, over all passages; what is left over is shown as replaced. */
const deadline = Date.now() + 5_000;
/** Of a common stretch between two changes, so many words alone are no reason to tear the changes apart. */
const fewWords = 2;

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function plain(text) {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Paragraphs without their layout: how lines were broken and how wide spaces are is no change of words. */
function paragraphsOf(text) {
  return text
    .split('\n')
    .map(plain)
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => (paragraph.length <= longParagraph ? [paragraph] : sentencesOf(paragraph)));
}

/** A sentence without an end is cut, too: the segmenter's time grows with the square of what it is given. */
function sentencesOf(paragraph) {
  return [...sentences.segment(paragraph)].flatMap(({ segment }) => {
    const pieces = [];
    let rest = segment.trim();
    while (rest.length > longParagraph) {
      const space = rest.lastIndexOf(' ', longParagraph);
      const cut = space > 0 ? space : longParagraph;
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut).trim();
    }
    return rest === '' ? pieces : [...pieces, rest];
  });
}

/** Words and signs, each with the space behind it; a break ends each paragraph. Chinese is cut by its dictionary. */
function tokensOf(paragraphs) {
  const tokens = [];
  for (const paragraph of paragraphs) {
    for (const { segment, isWordLike } of words.segment(paragraph)) {
      const last = tokens.at(-1);
      if (segment === ' ' && last) last.text += segment;
      else tokens.push({ text: segment, isWord: isWordLike === true });
    }
    tokens.push({ text: '\n', isWord: false });
  }
  return tokens;
}

/** Runs of tokens: common ones as the newer text has them. When time runs out, the one is replaced by the other. */
function align(before, after) {
  const keys = (tokens) => tokens.map(({ text }) => text.trimEnd());
  const left = deadline - Date.now();
  const found =
    left > 0 ? diffArrays(keys(before), keys(after), { timeout: Math.min(left, 2_000) }) : undefined;
  if (!found) {
    return {
      runs: [
        { op: 'del', tokens: before },
        { op: 'ins', tokens: after },
      ],
      coarse: true,
    };
  }
  let a = 0;
  let b = 0;
  const runs = found.map(({ added, removed, count }) => {
    if (removed) {
      a += count;
      return { op: 'del', tokens: before.slice(a - count, a) };
    }
    b += count;
    const tokens = after.slice(b - count, b);
    if (added) return { op: 'ins', tokens };
    a += count;
    // Of two that differ in the space behind them, the one that has it: else words would run into each other.
    return {
      op: 'same',
      tokens: tokens.map((token, at) => {
        const old = before[a - count + at];
        return old.text.length > token.text.length ? old : token;
      }),
    };
  });
  return { runs: calmed(runs), coarse: false };
}

/** A sentence that was written anew shares its small words with the old one by chance: it is shown as replaced. */
function calmed(runs) {
  const result = [];
  runs.forEach((run, at) => {
    const isBetween = at > 0 && at < runs.length - 1;
    const lonely =
      run.op === 'same' &&
      isBetween &&
      wordsIn(run) <= fewWords &&
      !run.tokens.some(({ text }) => text === '\n');
    const around = lonely ? changeBefore(runs, at) + changeAfter(runs, at) : 0;
    if (lonely && around > 4 * Math.max(1, wordsIn(run))) {
      result.push({ op: 'del', tokens: run.tokens }, { op: 'ins', tokens: run.tokens });
    } else {
      result.push(run);
    }
  });
  return gathered(result);
}

const wordsIn = ({ tokens }) => tokens.filter(({ isWord }) => isWord).length;

function changeBefore(runs, at) {
  let sum = 0;
  for (let n = at - 1; n >= 0 && runs[n].op !== 'same'; n -= 1) sum += wordsIn(runs[n]);
  return sum;
}

function changeAfter(runs, at) {
  let sum = 0;
  for (let n = at + 1; n < runs.length && runs[n].op !== 'same'; n += 1) sum += wordsIn(runs[n]);
  return sum;
}

/** Between two common runs: first all that went, then all that came. */
function gathered(runs) {
  const result = [];
  let del = [];
  let ins = [];
  const flush = () => {
    if (del.length > 0) result.push({ op: 'del', tokens: del });
    if (ins.length > 0) result.push({ op: 'ins', tokens: ins });
    del = [];
    ins = [];
  };
  for (const run of runs) {
    if (run.op === 'del') del = del.concat(run.tokens);
    else if (run.op === 'ins') ins = ins.concat(run.tokens);
    else {
      flush();
      result.push(run);
    }
  }
  flush();
  return result;
}

/** Runs as paragraphs of parts. That a paragraph ends elsewhere now is no change of its words. */
function paragraphsIn(runs) {
  const paragraphs = [];
  let parts = [];
  for (const { op, tokens } of runs) {
    for (const { text } of tokens) {
      if (text === '\n') {
        if (parts.length > 0) paragraphs.push(parts);
        parts = [];
      } else if (parts.at(-1)?.op === op) {
        parts.at(-1).text += text;
      } else {
        parts.push({ op, text });
      }
    }
  }
  if (parts.length > 0) paragraphs.push(parts);
  return paragraphs;
}

function compare() {
  const before = paragraphsOf(from);
  const after = paragraphsOf(to);
  const found = diffArrays(before, after, { timeout: 2_000 }) ?? [
    { removed: true, value: before },
    { added: true, value: after },
  ];
  const paragraphs = [];
  const count = { added: 0, removed: 0 };
  let coarse = false;
  let old = [];
  let young = [];
  const flush = () => {
    if (old.length + young.length === 0) return;
    const aligned = align(tokensOf(old), tokensOf(young));
    coarse ||= aligned.coarse;
    for (const run of aligned.runs) {
      if (run.op === 'ins') count.added += wordsIn(run);
      if (run.op === 'del') count.removed += wordsIn(run);
    }
    paragraphs.push(...paragraphsIn(aligned.runs));
    old = [];
    young = [];
  };
  for (const { added, removed, value } of found) {
    if (removed) old = old.concat(value);
    else if (added) young = young.concat(value);
    else {
      flush();
      paragraphs.push(...value.map((text) => [{ op: 'same', text }]));
    }
  }
  flush();
  return { paragraphs, wordsAdded: count.added, wordsRemoved: count.removed, coarse };
}

parentPort.postMessage(compare());
