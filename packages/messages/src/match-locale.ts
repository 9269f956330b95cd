import { match } from '@formatjs/intl-localematcher';
import { defaultLocale, isLocale, type Locale, locales } from './locales.ts';

// A browser sends at most a handful; the rest is noise or an attack.
const maxRanges = 20;
const maxHeader = 500;

/** What the request says about the reader's language. */
export type LocaleWishes = {
  readonly cookie?: string | null | undefined;
  readonly profile?: string | null | undefined;
  readonly acceptLanguage?: string | null | undefined;
};

/** The language to answer in: cookie, then profile, then `Accept-Language`, then English. */
export function matchLocale({ cookie, profile, acceptLanguage }: LocaleWishes): Locale {
  if (isLocale(cookie)) return cookie;
  if (isLocale(profile)) return profile;
  const wanted = acceptedLanguages(acceptLanguage ?? '');
  if (wanted.length === 0) return defaultLocale;
  const found = match(wanted, locales, defaultLocale);
  return isLocale(found) ? found : defaultLocale;
}

/** The tags of an `Accept-Language` header, best first; what is no language tag is left out. */
export function acceptedLanguages(header: string): string[] {
  return header
    .slice(0, maxHeader)
    .split(',')
    .slice(0, maxRanges)
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(';');
      const quality = parameters.map((one) => /^\s*q\s*=\s*([\d.]+)\s*$/u.exec(one)?.[1]).find(Boolean);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && isLanguageTag(tag))
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
