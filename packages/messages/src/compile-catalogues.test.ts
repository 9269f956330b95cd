import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileCatalogues } from './compile-catalogues.ts';
import { keysModule, sourcesModule } from './generated-code.ts';
import { packageFolder, readSources } from './source-files.ts';

const generated = (name: string) => readFileSync(join(packageFolder, 'src', name), 'utf8');

const problemsOf = (en: string, zh: string, ar: string) =>
  compileCatalogues({ en: { m: { key: en } }, zh: { m: { key: zh } }, ar: { m: { key: ar } } }).problems;

test('the texts of the portal compile', () => {
  expect(compileCatalogues(readSources()).problems).toEqual([]);
});

test('the generated files are those of the texts', () => {
  const sources = readSources();
  expect(generated('keys.gen.ts')).toBe(keysModule(compileCatalogues(sources).parameters));
  expect(generated('sources.gen.ts')).toBe(sourcesModule(Object.keys(sources.en)));
});

test('a syntax error is named', () => {
  expect(problemsOf('{name', 'x', 'x')[0]).toMatch(/^en m\.key: not ICU/u);
});

test('a key missing in a language is named', () => {
  const { problems } = compileCatalogues({ en: { m: { key: 'x' } }, zh: { m: {} }, ar: { m: { key: 'x' } } });
  expect(problems).toEqual(['zh m.key: missing']);
});

test('placeholders have to be the same in every language', () => {
  expect(problemsOf('{name}', '{nom}', '{name}')).toEqual([
    'zh m.key: {name} is absent, in English text',
    'zh m.key: {nom} is text, in English absent',
  ]);
});

test('a choice has to offer the same options in every language', () => {
  const [problem] = problemsOf(
    '{a, select, x {1} other {2}}',
    '{a, select, other {2}}',
    '{a, select, x {1} other {2}}',
  );
  expect(problem).toBe('zh m.key: {a} is choice other, in English choice other|x');
});

test('every language needs exactly its own plural forms', () => {
  const en = '{n, plural, one {#} other {#}}';
  const ar = '{n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}';
  expect(problemsOf(en, '{n, plural, other {#}}', ar)).toEqual([]);
  expect(problemsOf(en, '{n, plural, one {#} other {#}}', ar)).toEqual([
    'zh m.key: plural of {n} has "one", which zh does not know',
  ]);
  expect(problemsOf(en, '{n, plural, other {#}}', en)).toHaveLength(4);
});

test('a straight apostrophe and an empty text are refused', () => {
  expect(problemsOf("Don't", ' ', 'x')).toEqual([
    'en m.key: a straight apostrophe: write ’',
    'zh m.key: the text is empty',
  ]);
});
