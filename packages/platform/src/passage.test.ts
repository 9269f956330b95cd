import { expect, test } from 'vitest';
import { marksIn, passageOf } from './passage.ts';
import { askedWords } from './search-query.ts';

const marked = (text: string, question: string) =>
  marksIn(text, askedWords(question)).map(([from, to]) => text.slice(from, to));

test.each([
  ['Two batteries were tested.', 'battery test', ['batteries', 'tested']],
  ['Die Prüfungen und die Prüfung', 'prüft', ['Prüfungen', 'Prüfung']],
  ['新一代混合动力技术', '动力', ['动力']],
  ['مُتطلَّباتُ السَّلامةِ', 'سلامة', ['السَّلامةِ']],
  ['𠮷野家的安全𠮷野', '𠮷野', ['𠮷野', '𠮷野']],
  ['<b>battery</b>', 'battery', ['battery']],
  ['nothing here', 'battery', []],
])('in %s, %s marks %j', (text, question, expected) => {
  expect(marked(text, question)).toEqual(expected);
});

test('a passage is short, is cut between words and shows the first hit', () => {
  const text = `${'before '.repeat(200)}the battery is here ${'after '.repeat(200)}`;
  const passage = passageOf(text, askedWords('battery'));
  expect(passage.text.length).toBeLessThan(280);
  expect(passage.text).toMatch(/^…(?:before )+the battery is here (?:after ?)+…$/u);
  expect(passage.marks.map(([from, to]) => passage.text.slice(from, to))).toEqual(['battery']);
  expect(passageOf('short', askedWords('battery'))).toEqual({ text: 'short', marks: [] });
});

test('a passage of a script without spaces is cut anywhere, but never through a character', () => {
  const passage = passageOf(`${'𠮷'.repeat(300)}安全${'𠮷'.repeat(300)}`, askedWords('安全'));
  expect(() => encodeURIComponent(passage.text)).not.toThrow();
  expect(passage.marks).toHaveLength(1);
});
