import { expect, test } from 'vitest';
import { cleanFileName, documentNumber, titleFromFileName } from './document.ts';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\windows\\report.pdf', 'report.pdf'],
  ['a\u0000b\r\nc.txt', 'abc.txt'],
  ['gpj.\u202etxt.exe', 'gpj.txt.exe'],
  ['..', 'file'],
  ['', 'file'],
  ['تقرير.docx', 'تقرير.docx'],
])('the name %j is kept as data: %j', (raw, kept) => {
  expect(cleanFileName(raw)).toBe(kept);
});

test('a name that is too long keeps its extension', () => {
  const name = cleanFileName(`${'x'.repeat(400)}.pdf`);
  expect([name.length, name.endsWith('.pdf')]).toEqual([255, true]);
});

test('titles come from names, numbers count in three digits and more', () => {
  expect(titleFromFileName('Grid_code  comparison.v2.pdf')).toBe('Grid code comparison.v2');
  expect([documentNumber('BAT', 7), documentNumber('BAT', 1234)]).toEqual(['BAT-007', 'BAT-1234']);
});
