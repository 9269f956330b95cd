import type { Formats, Formatters } from 'intl-messageformat';
import { intlTags, type Locale } from './locales.ts';

// Building an Intl object costs thousands of times more than using it.
const cache = new Map<string, unknown>();

/** One `Intl` object per kind, language and options. */
export function remembered<Made>(
  kind: string,
  locale: Locale,
  options: object,
  make: (tag: string) => Made,
): Made {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known as Made;
  const made = make(intlTags[locale]);
  cache.set(key, made);
  return made;
}

/** The formatters behind the placeholders of a message: dates in the reader's zone. */
export function formattersFor(locale: Locale, timeZone: string): Formatters {
  return {
    getNumberFormat: (_, options = {}) =>
      remembered(
        'number',
        locale,
        options,
        (tag) => new Intl.NumberFormat(tag, options as Intl.NumberFormatOptions),
      ),
    getDateTimeFormat: (_, options = {}) => {
      const zoned = { timeZone, ...options };
      return remembered('date', locale, zoned, (tag) => new Intl.DateTimeFormat(tag, zoned));
    },
    getPluralRules: (_, options = {}) =>
      remembered('plural', locale, options, (tag) => new Intl.PluralRules(tag, options)),
  };
}

/** The named styles that a message may use: `{size, number, percent}`, `{day, date, medium}`. */
export const messageFormats: Formats = {
  number: { integer: { maximumFractionDigits: 0 }, percent: { style: 'percent' } },
  date: {
    short: { day: 'numeric', month: 'short' },
    medium: { day: 'numeric', month: 'short', year: 'numeric' },
    long: { day: 'numeric', month: 'long', year: 'numeric' },
  },
  time: { medium: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } },
};
