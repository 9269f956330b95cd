import { expect, test } from 'vitest';
import { diffTexts } from './text-diff.ts';

/** Paragraphs with what came as [+…] and what went as [-…]. */
async function shown(from: string, to: string): Promise<string[]> {
  const found = await diffTexts(from, to);
  const sign = { same: '', ins: '+', del: '-' };
  return (found?.paragraphs ?? []).map((parts) =>
    parts.map(({ op, text }) => (op === 'same' ? text : `[${sign[op]}${text}]`)).join(''),
  );
}

test.each([
  [
    'a word',
    'The log has ten columns.',
    'The log has twelve columns.',
    ['The log has [-ten ][+twelve ]columns.'],
  ],
  ['a sign', 'Ready, steady', 'Ready; steady', ['Ready[-, ][+; ]steady']],
  ['Chinese words', '工作组提出安全要求', '工作组通过安全要求', ['工作组[-提出][+通过]安全要求']],
  [
    'Arabic words',
    'تعتمد المجموعة المتطلبات',
    'ترفض المجموعة المتطلبات',
    ['[-تعتمد ][+ترفض ]المجموعة المتطلبات'],
  ],
  ['a new paragraph', 'one\ntwo', 'one\nnew\ntwo', ['one', '[+new]', 'two']],
  ['a paragraph that is gone', 'one\nold\ntwo', 'one\ntwo', ['one', '[-old]', 'two']],
  ['nothing at all', 'one\ntwo', 'one\ntwo', ['one', 'two']],
  ['an empty text', '', 'one', ['[+one]']],
])('%s: what changed is marked and nothing else', async (_, from, to, expected) => {
  expect(await shown(from, to)).toEqual(expected);
});

test('how lines are broken and how wide spaces are is no change', async () => {
  const found = await diffTexts('one  two\nthree four', 'one two three\n\n four');
  expect(found).toMatchObject({ wordsAdded: 0, wordsRemoved: 0 });
});

test('a sentence that was written anew is replaced as a whole, not torn to pieces', async () => {
  const from = 'Intro stays.\nThe cells of the pack are tested by an independent house.';
  const to = 'Intro stays.\nEvery maker reports the range that drivers saw last winter.';
  expect((await shown(from, to))[1]).toMatch(/^\[-[^[\]]+\]\[\+[^[\]]+\]\.?$/u);
});

test('words that came and went are counted, signs are not', async () => {
  expect(await diffTexts('a b c', 'a x y, c')).toMatchObject({ wordsAdded: 2, wordsRemoved: 1 });
});

test('a paragraph as long as a book shows a change in its sentence', async () => {
  const book = (word: string) =>
    Array.from({ length: 400 }, (_, n) => `Sentence ${n} says ${n === 200 ? word : 'something'} new. `).join(
      '',
    );
  const found = await diffTexts(book('this'), book('that'));
  expect(found?.paragraphs.filter((parts) => parts.length > 1)).toHaveLength(1);
});

test('a text without the end of a sentence or a line is compared as fast', async () => {
  const endless = (word: string) => `${'one '.repeat(40_000)}${word}${' two'.repeat(40_000)}`;
  const found = await diffTexts(endless('this'), endless('that'));
  expect(found).toMatchObject({ wordsAdded: 1, wordsRemoved: 1, coarse: false });
}, 10_000);

test('two long texts without a common word end in time, said to be coarse, while others are served', async () => {
  const text = (word: string) =>
    Array.from({ length: 60_000 }, (_, n) => `${word}${n}${n % 12 === 0 ? '\n' : ''}`).join(' ');
  let turns = 0;
  const watch = setInterval(() => {
    turns += 1;
  }, 5);
  const found = await diffTexts(text('old'), text('new'));
  clearInterval(watch);
  expect(found?.coarse).toBe(true);
  expect(found?.wordsAdded).toBe(60_000);
  expect(turns).toBeGreaterThan(50);
}, 30_000);
