import { remembered } from './intl-formatters.ts';
import type { Locale } from './locales.ts';

/** For whom something is written: pages and mails alike. */
export type Reader = { readonly locale: Locale; readonly timeZone: string };

/** An instant as it travels: epoch milliseconds, ISO text or a date. */
export type Instant = Date | number | string;

export type DateStyle = 'short' | 'medium' | 'long' | 'weekday';

const dateStyles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const zone: Intl.DateTimeFormatOptions = { timeZoneName: 'short' };

/** The day on which an instant falls for the reader: "23 Nov 2026". */
export function formatDate(instant: Instant, reader: Reader, style: DateStyle = 'medium'): string {
  return dateFormat(reader, dateStyles[style]).format(new Date(instant));
}

/** Day, time and zone: "23 Nov 2026, 09:42 CET". A time is never written without its zone. */
export function formatDateTime(instant: Instant, reader: Reader, style: DateStyle = 'medium'): string {
  return dateFormat(reader, { ...dateStyles[style], ...clock, ...zone }).format(new Date(instant));
}

/** The time of day with its zone: "09:42 CET". */
export function formatTime(instant: Instant, reader: Reader): string {
  return dateFormat(reader, { ...clock, ...zone }).format(new Date(instant));
}

/** From one instant to another, with the zone once: "26 Nov 2026, 10:00–11:30 CET". */
export function formatRange(from: Instant, to: Instant, reader: Reader, style: DateStyle = 'medium'): string {
  const format = dateFormat(reader, { ...dateStyles[style], ...clock, ...zone });
  return format.formatRange(new Date(from), new Date(to));
}

/** A day without a zone ("2026-11-23", a due date): the same day for everybody. */
export function formatDay(day: string, locale: Locale, style: DateStyle = 'medium'): string {
  return formatDate(`${day}T00:00:00Z`, { locale, timeZone: 'UTC' }, style);
}

const steps: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number }[] = [
  { unit: 'year', seconds: 31_557_600 },
  { unit: 'month', seconds: 2_629_800 },
  { unit: 'week', seconds: 604_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
];

/** How long ago or ahead: "2 hours ago", "tomorrow". Put the full date-time beside it or in `title`. */
export function formatRelative(instant: Instant, now: Instant, locale: Locale): string {
  const seconds = (new Date(instant).getTime() - new Date(now).getTime()) / 1000;
  const step = steps.find((one) => Math.abs(seconds) >= one.seconds) ?? {
    unit: 'second' as const,
    seconds: 1,
  };
  const amount = Math.trunc(seconds / step.seconds);
  const format = remembered(
    'relative',
    locale,
    {},
    (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
  );
  // Below a minute the seconds would be out of date before they are read: "now".
  return step.unit === 'second' ? format.format(0, 'second') : format.format(amount, step.unit);
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "4.2 MB". Counts by 1024, as the limits of the portal and the explorers of most readers do. */
export function formatFileSize(bytes: number, locale: Locale): string {
  let amount = bytes;
  let index = 0;
  // Rounded first: 1023.96 KB would be written "1,024 KB".
  while (Math.round(amount * 10) / 10 >= 1024 && index < sizeUnits.length - 1) {
    amount /= 1024;
    index += 1;
  }
  const options: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: sizeUnits[index] ?? 'byte',
    unitDisplay: index === 0 ? 'long' : 'short',
    maximumFractionDigits: index < 2 || amount >= 100 ? 0 : 1,
  };
  // Kept on one line: a unit on the next would stand beside another word in mixed directions.
  return formatNumber(amount, locale, options).replace(/\s/gu, '\u00a0');
}

/** A number in the digits and separators of the language. */
function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return remembered('number', locale, options, (tag) => new Intl.NumberFormat(tag, options)).format(value);
}

/** "A, B and C"; each item is isolated in a right-to-left language. */
export function formatList(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const format = remembered('list', locale, { type }, (tag) => new Intl.ListFormat(tag, { type }));
  return format.format(items.map((item) => isolate(item, locale)));
}

/** A text of unknown direction, kept from reordering what stands around it. */
function isolate(text: string, locale: Locale): string {
  return locale === 'ar' ? `\u2068${text}\u2069` : text;
}

/** A country or region by its code: "AE" → "United Arab Emirates". An unknown code stays as it is. */
export function regionName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  const names = remembered('region', locale, {}, (tag) => new Intl.DisplayNames(tag, { type: 'region' }));
  return names.of(code) ?? code;
}

/** A language by its tag: "pt" → "Portuguese". */
export function languageName(tag: string, locale: Locale): string {
  const names = remembered('language', locale, {}, (own) => new Intl.DisplayNames(own, { type: 'language' }));
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function dateFormat({ locale, timeZone }: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zoned = { timeZone, ...options };
  return remembered('date', locale, zoned, (tag) => new Intl.DateTimeFormat(tag, zoned));
}
