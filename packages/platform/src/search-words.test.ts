import { expect, test } from 'vitest';
import { askedWords, tsqueryOf } from './search-query.ts';
import { lexemesOf, tsvectorOf } from './search-words.ts';

/** The meaning of the tsquery, on the set of words: what PostgreSQL does with the two literals. */
function finds(question: string, text: string, options?: { unfinished: boolean }): boolean {
  const words = askedWords(question, options);
  const lexemes = lexemesOf(text);
  const has = (form: string) => lexemes.has(form);
  return (
    words.length > 0 &&
    words.every(({ forms, needs, start }) => {
      const begins = start !== null && [...lexemes].some((each) => each.startsWith(start));
      return needs === 'all' ? forms.every(has) && (start === null || begins) : forms.some(has) || begins;
    })
  );
}

test.each([
  ['battery', 'Two batteries were tested.'],
  ['testing', 'Two batteries were tested.'],
  ['POLICIES', 'One policy'],
  ['passport', 'battery_passport-v2.pdf'],
  ['naïve cafe', 'The naive café'],
  ['BAT-14', 'BAT-014'],
  ['the safety of families', 'Family safety comes first'],
  ['Prüfung', 'Die Prüfungen sind abgeschlossen.'],
  ['Prüfungen', 'nach der Prüfung'],
  ['prüfen', 'Der TÜV prüft das Fahrzeug.'],
  ['prüft', 'Prüfung des Fahrzeugs'],
  ['pruefung', 'Die Prüfungen'],
  ['Prufung', 'Die Prüfungen'],
  ['Prüfung', 'Pruefung ohne Umlaut'],
  ['Häuser', 'das Haus'],
  ['Straße', 'in den STRASSEN'],
  ['Batterien', 'die Batterie'],
  ['混合', '新一代混合动力技术的安全要求'],
  ['动力', '新一代混合动力技术的安全要求'],
  ['合动', '新一代混合动力技术的安全要求'],
  ['混合动力安全', '新一代混合动力技术的安全要求'],
  ['求', '安全要求'],
  ['电池的安全', '安全与电池'],
  ['ｂａｔｔｅｒｙ', 'battery'],
  ['السلامة', 'مُتطلَّباتُ السَّلامةِ'],
  ['سلامه', 'السلامة من أجل العائلة'],
  ['إدارة', 'ادارة البطاريات'],
  ['الى', 'إلى جانب'],
  ['بطارية', 'البطاريات الهجينة'],
  ['بطاريات', 'للبطارية'],
  ['العـــائلة', 'والعائلة'],
  ['٢٠٢٦', 'in 2026'],
  ['電池', '電池パック'],
])('%s is found in: %s', (question, text) => {
  expect(finds(question, text)).toBe(true);
});

test.each([
  ['battery', 'The better way'],
  ['sicherheit', 'Sie freuen sich.'],
  ['力安', '混合动力的安全'],
  ['全安', '安全要求'],
  ['سيارة', 'السلامة'],
  ['batt', 'battery'],
  ['', 'anything'],
  ['…—!?', 'anything … !?'],
])('%s is not found in: %s', (question, text) => {
  expect(finds(question, text)).toBe(false);
});

test('a word that is still being typed is the start of one', () => {
  expect(finds('saf', 'Family safety', { unfinished: true })).toBe(true);
  expect(finds('saf family', 'Family safety', { unfinished: true })).toBe(false);
  expect(finds('family th', 'Family theatre', { unfinished: true })).toBe(true);
  expect(finds('x', 'xylophone', { unfinished: true })).toBe(false);
  expect(finds('安', '家庭安全', { unfinished: true })).toBe(true);
});

test('nothing that is typed gets out of the literals', () => {
  const hostile = [
    "'; drop table people; --",
    "a' & !'b",
    'a\\',
    '(((',
    '<->',
    ':*',
    '\0\ud800\u202e',
    '!',
    'a|b',
  ];
  const literal = /^(?:\('[\p{L}\p{N}]+'(?: \| '[\p{L}\p{N}]+')*\)(?: & )?)*$/u;
  for (const question of hostile) expect(tsqueryOf(askedWords(question))).toMatch(literal);
  expect(tsvectorOf([{ text: hostile.join(' '), weight: 'A' }])).toMatch(/^(?:'[\p{L}\p{N}]+':1A ?)*$/u);
});

test('the greatest weight of a word counts, and a text of any length has its literal', () => {
  expect(
    tsvectorOf([
      { text: 'x1', weight: 'D' },
      { text: 'x1', weight: 'A' },
    ]),
  ).toBe("'x1':1A");
  const long = Array.from({ length: 200_000 }, (_, n) => `w${n.toString(36)}x`).join(' ');
  expect(Buffer.byteLength(tsvectorOf([{ text: long, weight: 'D' }]))).toBeLessThan(1_000_000);
  const endless = 'x'.repeat(1_000_000);
  expect(Math.max(...[...lexemesOf(endless)].map((each) => each.length))).toBeLessThanOrEqual(60);
});

test('a question has a limited number of words', () => {
  expect(askedWords('one two three four five six seven eight nine ten '.repeat(20))).toHaveLength(12);
});
