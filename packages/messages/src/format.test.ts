import { expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatFileSize,
  formatList,
  formatRange,
  formatRelative,
  formatTime,
  languageName,
  regionName,
} from './format.ts';

const rome = { locale: 'en', timeZone: 'Europe/Rome' } as const;
const instant = '2026-11-26T23:30:00Z';

test('a time is never written without its zone', () => {
  expect(formatDateTime(instant, rome)).toBe('27 Nov 2026, 00:30 CET');
  expect(formatTime(instant, { locale: 'zh', timeZone: 'Asia/Shanghai' })).toContain('GMT+8');
  expect(formatDateTime(instant, { locale: 'ar', timeZone: 'Asia/Dubai' })).toMatch(/03:30.*\+4/u);
});

test('the day is the reader’s, a day without a time is everybody’s', () => {
  expect(formatDate(instant, rome, 'long')).toBe('27 November 2026');
  expect(formatDay('2026-11-26', 'en', 'short')).toBe('26 Nov');
});

test('a range names its zone once', () => {
  expect(formatRange('2026-11-26T09:00:00Z', '2026-11-26T10:30:00Z', rome)).toBe(
    '26 Nov 2026, 10:00–11:30 CET',
  );
});

test('the seconds of the moment are "now"', () => {
  const now = Date.UTC(2026, 10, 26, 12);
  expect(formatRelative(now - 40_000, now, 'en')).toBe('now');
  expect(formatRelative(now - 7_200_000, now, 'en')).toBe('2 hours ago');
  expect(formatRelative(now + 86_400_000, now, 'en')).toBe('tomorrow');
  expect(formatRelative(now - 7_200_000, now, 'ar')).toBe('قبل ساعتين');
});

test('sizes go up at 1024 and never show 1,024 of a unit', () => {
  expect([0, 900, 1024, 1_048_575, 4_404_019, 2 ** 31].map((bytes) => formatFileSize(bytes, 'en'))).toEqual([
    '0\u00a0bytes',
    '900\u00a0bytes',
    '1\u00a0kB',
    '1\u00a0MB',
    '4.2\u00a0MB',
    '2\u00a0GB',
  ]);
});

test('Arabic keeps Latin digits', () => {
  expect(formatDate(instant, { locale: 'ar', timeZone: 'UTC' })).toMatch(/^26 .* 2026$/u);
});

test('items of a list are isolated in Arabic', () => {
  expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(formatList(['A', 'B'], 'ar')).toBe('\u2068A\u2069 و\u2068B\u2069');
});

test('names of regions and languages survive unknown codes', () => {
  expect(regionName('AE', 'en')).toBe('United Arab Emirates');
  expect(regionName('not a code', 'en')).toBe('not a code');
  expect(languageName('zh', 'en')).toBe('Chinese');
  expect(languageName('!', 'en')).toBe('!');
});
