import { expect, test } from 'vitest';
import { dirOf } from './locales.ts';
import { acceptedLanguages, matchLocale } from './match-locale.ts';

test('the cookie wins over the profile, and the profile over the browser', () => {
  expect(matchLocale({ cookie: 'ar', profile: 'zh', acceptLanguage: 'en' })).toBe('ar');
  expect(matchLocale({ profile: 'zh', acceptLanguage: 'en' })).toBe('zh');
  expect(matchLocale({ cookie: 'xx', profile: null, acceptLanguage: 'zh-CN,zh;q=0.9,en;q=0.8' })).toBe('zh');
});

test('regional variants find their language', () => {
  expect(matchLocale({ acceptLanguage: 'ar-AE' })).toBe('ar');
  expect(matchLocale({ acceptLanguage: 'zh-Hans-SG' })).toBe('zh');
  expect(matchLocale({ acceptLanguage: 'en-US' })).toBe('en');
});

test('quality decides, and zero means never', () => {
  expect(acceptedLanguages('en;q=0.5, ar ; q=0.9, zh;q=0')).toEqual(['ar', 'en']);
});

test('nonsense falls back to English', () => {
  for (const acceptLanguage of ['', '*', ';;;', 'x'.repeat(9_999), '!!,@@', 'pt-BR', null]) {
    expect(matchLocale({ acceptLanguage })).toBe('en');
  }
});

test('only Arabic runs from right to left', () => {
  expect([dirOf('en'), dirOf('zh'), dirOf('ar')]).toEqual(['ltr', 'ltr', 'rtl']);
});
