import { expect, test } from 'vitest';
import { repairedIn } from './database-releases.ts';

test.each([
  ['18.4', '18.7'],
  ['18.7', null],
  ['15.18 (Debian 15.18-0+deb12u1)', '15.20'],
  ['15.20', null],
  ['19.0', null],
  ['19beta1', null],
])('a server of version %s is told to become %s', (version, expected) => {
  expect(repairedIn(version)).toBe(expected);
});
