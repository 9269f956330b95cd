import { expect, test } from 'vitest';
import { countryCodes } from './country-codes.ts';

test('every country has one code, and groups of countries have none', () => {
  const codes = countryCodes();
  for (const code of ['CN', 'IT', 'AE', 'DE', 'GB', 'HK', 'XK', 'BR']) expect(codes).toContain(code);
  for (const code of ['EU', 'UK', 'DD', 'SU', 'ZZ', 'UN', 'BU']) expect(codes).not.toContain(code);
  expect(codes.length).toBeGreaterThan(240);
  expect(codes.length).toBeLessThan(256);
});
