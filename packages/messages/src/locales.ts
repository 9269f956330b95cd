/** The languages of the portal, in the order in which they are offered. */
export const locales = ['en', 'zh', 'ar'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

export type Direction = 'ltr' | 'rtl';

/** Each language by its own name: shown as it is, in whatever language the page is. */
export const nativeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  zh: '中文',
  ar: 'العربية',
};

/**
 * The tag given to `Intl`. British English for its dates and spelling. Arabic with Latin digits:
 * numbers of papers, dates and versions are quoted across languages and have to read the same.
 */
export const intlTags: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  ar: 'ar-u-nu-latn',
};

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

export function dirOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
