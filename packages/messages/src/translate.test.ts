import { expect, test } from 'vitest';
import { catalogueOf } from './catalogues.ts';
import { compileCatalogue } from './compile-catalogues.ts';
import { errorKey } from './error-key.ts';
import type { Locale } from './locales.ts';
import { createTranslator, type MessageKey } from './translate.ts';

const speak = (locale: Locale, texts: Record<string, string>, options = {}) => {
  const translator = createTranslator(locale, compileCatalogue({ m: texts }, locale), options);
  // The keys of a test are not those of the portal.
  return translator as unknown as {
    t(key: string, parameters?: object): string;
    rich(key: string, parameters?: object): unknown[];
    lookUp(key: string, parameters?: object): string | null;
  };
};

test('all six Arabic plural forms are chosen', () => {
  const { t } = createTranslator('ar', catalogueOf('ar'));
  const texts = [0, 1, 2, 3, 11, 100].map((count) => t('common.count.organisations', { count }));
  expect(texts).toEqual(['لا جهات', 'جهة واحدة', 'جهتان', '3 جهات', '11 جهة', '100 جهة']);
});

test('numbers are written as the language writes them, in Latin digits', () => {
  const text = '{n, number}';
  expect(speak('en', { n: text }).t('m.n', { n: 12345.5 })).toBe('12,345.5');
  expect(speak('ar', { n: text }).t('m.n', { n: 12345.5 })).toBe('12,345.5');
});

test('dates are those of the reader’s zone', () => {
  const { t } = speak('en', { d: '{d, date, medium}' }, { timeZone: 'Asia/Shanghai' });
  expect(t('m.d', { d: Date.UTC(2026, 10, 25, 20) })).toBe('26 Nov 2026');
});

test('a text parameter is isolated in Arabic and nowhere else', () => {
  const texts = { hello: '{name}: {count, number}' };
  expect(speak('ar', texts).t('m.hello', { name: 'Lin', count: 2 })).toBe('\u2068Lin\u2069: 2');
  expect(speak('en', texts).t('m.hello', { name: 'Lin', count: 2 })).toBe('Lin: 2');
});

test('isolation reaches into plurals, choices and tags, and leaves addresses alone', () => {
  const { t } = speak('ar', { a: '{k, select, x {{name}} other {}} {openUrl}' });
  expect(t('m.a', { k: 'x', name: 'Lin', openUrl: 'https://a.example' })).toBe(
    '\u2068Lin\u2069 https://a.example',
  );
});

test('a forgotten parameter throws while developing and shows its name in production', () => {
  expect(() => speak('en', { a: 'Hello {name}' }).t('m.a')).toThrow(/name/u);
  expect(speak('en', { a: 'Hello {name}' }, { strict: false }).t('m.a')).toBe('Hello {name}');
});

test('an unknown message throws while developing and shows its key in production', () => {
  expect(() => speak('en', {}).t('m.nothing')).toThrow('No message "m.nothing" in en');
  expect(speak('en', {}, { strict: false }).t('m.nothing')).toBe('{m.nothing}');
  expect(speak('en', {}).t.bind(null, 'toString')).toThrow();
});

test('tags become what the caller makes of them', () => {
  const { rich } = speak('en', { a: 'Read <link>the charter</link>.' });
  const made = rich('m.a', { link: (inside: string[]) => ({ href: '/charter', text: inside.join('') }) });
  expect(made).toEqual(['Read ', { href: '/charter', text: 'the charter' }, '.']);
});

test('a code of the domain finds its sentence', () => {
  const { lookUp } = createTranslator('en', catalogueOf('en'));
  expect(lookUp(errorKey('documents.nobody_named'))).toBe('Name at least one organisation.');
  expect(lookUp(errorKey('working_groups.already_decided'))).toBe('This was decided already.');
  expect(lookUp(errorKey('join_request.is_withdrawn'))).toBe('This request was withdrawn.');
  expect(lookUp(errorKey('nothing.of_the_kind'))).toBeNull();
});

test('every message can be spoken in every language', () => {
  for (const locale of ['en', 'zh', 'ar'] as const) {
    const { t } = createTranslator(locale, catalogueOf(locale), { strict: false });
    for (const key of Object.keys(catalogueOf(locale))) {
      expect((t as (key: MessageKey) => string)(key as MessageKey)).not.toBe('');
    }
  }
});
