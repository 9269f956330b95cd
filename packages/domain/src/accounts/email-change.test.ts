import { expect, test } from 'vitest';
import { emailChangeRefusal } from './email-change.ts';

test.each([
  ['new@org.example', ['org.example'], null],
  ['new@sub.org.example', ['org.example'], 'accounts.other_domain'],
  ['new@org.example.evil', ['org.example'], 'accounts.other_domain'],
  ['new@second.example', ['org.example', 'second.example'], null],
  ['new@anywhere.example', [], null],
  ['old@org.example', ['org.example'], 'accounts.same_address'],
] as const)('to %s, of an organisation with %j: %s', (to, domains, refusal) => {
  expect(emailChangeRefusal(to, { from: 'old@org.example', domains })).toBe(refusal);
});
