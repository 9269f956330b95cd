import { expect, test } from 'vitest';
import { initialsOf } from './avatar.tsx';

test.each([
  ['Lin Yuxi', 'LY'],
  ['Yousef Haddad يوسف حداد', 'YH'],
  ['吴浩然', '吴'],
  ['Wu Haoran 吴浩然', 'WH'],
  ['يوسف حداد', 'يح'],
  ['Ana María de la Cruz', 'AC'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
