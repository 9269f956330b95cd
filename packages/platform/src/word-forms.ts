import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';

// Scripts that set no spaces between words: there every two neighbouring characters count as a word.
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
// Soft hyphens and joiners stand inside words and say nothing.
const inWords = '\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d';
const tokenPattern = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[${inWords}])+`, 'gu');
const unspacedToken = new RegExp(`^[${unspaced}]`, 'u');
const arabic = /\p{Script=Arabic}/u;

/** Longer "words" are no words: a key, an encoded picture. What comes after is left out. */
const longest = 60;

/** A word as it stands in a text. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Of a script without spaces: `raw` is a run of words. */
  readonly isRun: boolean;
};

/** The words of a text in its order. Total: any text will do. */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(tokenPattern)) {
    const raw = match[0];
    yield { start: match.index, end: match.index + raw.length, raw, isRun: unspacedToken.test(raw) };
  }
}

const sameLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  // Arabic: the forms in which one letter is written, and those of Persian and Urdu keyboards.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ء: '',
  ـ: '',
};
const sameLetter = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'gu');

/**
 * The form in which words are compared: compatible characters, small letters, no accents, vowel signs or
 * tatweel; alef, hamza, ya and ta marbuta as one each; digits of every script as 0–9.
 */
export function folded(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200c\u200d]/gu, '')
    .replace(sameLetter, (letter) => sameLetters[letter] ?? '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .normalize('NFC')
    .slice(0, longest);
}

// The same words stand in text after text, and stemming is most of what marking a passage costs. Longer ones are not
// kept: the engine stores them as a part of the text that they stand in, which would stay in memory with them.
const keptLetters = 12;
const keptWords = 20_000;
const kept = new Map<string, readonly string[]>();

/** The forms of a word under which it is found: itself first, then its stems. Empty when nothing is left of it. */
export function formsOf(raw: string): readonly string[] {
  const known = kept.get(raw);
  if (known) return known;
  const forms = makeForms(raw);
  if (raw.length > keptLetters) return forms;
  if (kept.size >= keptWords) kept.clear();
  kept.set(raw, forms);
  return forms;
}

function makeForms(raw: string): string[] {
  const word = folded(raw);
  if (word === '') return [];
  const forms = new Set([word]);
  if (arabic.test(word)) for (const form of arabicForms(word)) forms.add(form);
  else if (/^\p{N}+$/u.test(word)) forms.add(word.replace(/^0+(?=.)/u, ''));
  else for (const form of latinForms(raw, word)) forms.add(form);
  return [...forms];
}

const perWord = 3;
const articles = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const endings = ['ات', 'ون', 'ين', 'ان', 'يه', 'ه', 'ي'];

/** With and without the article; with and without the endings of number and gender. */
function arabicForms(word: string): string[] {
  const article = articles.find((each) => word.startsWith(each) && word.length - each.length >= perWord);
  const bare = article ? [word, word.slice(article.length)] : [word];
  return bare.flatMap((form) => {
    const fitting = endings.filter((each) => form.endsWith(each) && form.length - each.length >= perWord);
    return [form, ...fitting.map((each) => form.slice(0, -each.length))];
  });
}

function latinForms(raw: string, word: string): string[] {
  const small = raw.normalize('NFKC').toLowerCase().normalize('NFC').slice(0, longest);
  const forms = [english(word), ...germanForms(small)];
  // Who has no umlauts on the keyboard writes them with an e.
  const written = small.replace(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  if (written !== small) forms.push(folded(written), ...germanForms(written));
  return forms.filter((form) => form.length >= 2);
}

/**
 * Snowball's stem, where it leaves at least half of the word (`Sicherheit` would become `sich`), and the stem
 * that a verb shares with its noun: `prüft`, `prüfen` and `Prüfung`.
 */
function germanForms(small: string): string[] {
  const stem = folded(german(small));
  const forms = stem.length * 2 > small.length ? [stem] : [];
  const common = /^(.{3,}?)(?:ung|te?)$/u.exec(stem)?.[1];
  return common && common.length >= 4 ? [...forms, common] : forms;
}

/** Every two neighbours of a run, and each end alone, so that one character is found at the start of these. */
export function pairsOf(run: string): string[] {
  const letters = Array.from(run);
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  return [...pairs, ...letters.slice(-1)];
}
