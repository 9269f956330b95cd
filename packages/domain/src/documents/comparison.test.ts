import { expect, test } from 'vitest';
import { type ComparedParagraph, sectionsOf } from './comparison.ts';

const same = (text: string): ComparedParagraph => [{ op: 'same', text }];
const changed = (text: string): ComparedParagraph => [
  { op: 'same', text },
  { op: 'ins', text: '!' },
];
const shape = (paragraphs: readonly ComparedParagraph[]) =>
  sectionsOf(paragraphs).map((section) =>
    section.kind === 'change'
      ? `change ${section.n}: ${section.paragraphs.length}`
      : `${section.kind}: ${section.paragraphs?.join(' ') ?? 'left out'}`,
  );

test('long stretches without a change are folded, with a paragraph left on each side of a change', () => {
  const paragraphs = [...'abcd'].map(same).concat([changed('x'), ...[...'efghi'].map(same), changed('y')]);
  expect(shape(paragraphs)).toEqual([
    'folded: a b c',
    'context: d',
    'change 1: 1',
    'context: e',
    'folded: f g h',
    'context: i',
    'change 2: 1',
  ]);
});

test('short stretches stay, and changed paragraphs in a row are one change', () => {
  const paragraphs = [changed('x'), changed('y'), ...[...'abc'].map(same), changed('z'), same('d')];
  expect(shape(paragraphs)).toEqual(['change 1: 2', 'context: a b c', 'change 2: 1', 'context: d']);
});

test('without a change everything is folded; of nothing there is nothing', () => {
  expect(shape([...'abc'].map(same))).toEqual(['folded: a b c']);
  expect(shape([])).toEqual([]);
});

test('folded text beyond the room for it is left out, what follows is not', () => {
  const long = 'x'.repeat(40_000);
  const paragraphs = [...[long, long, long, 'a'].map(same), changed('x'), ...[...'abcd'].map(same)];
  expect(shape(paragraphs)).toEqual([
    'folded: left out',
    'context: a',
    'change 1: 1',
    'context: a',
    'folded: b c d',
  ]);
});
