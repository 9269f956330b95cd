import { expect, test } from 'vitest';
import { refusalOfRelabel, widensAudience } from './label-rules.ts';

const label = (name: 'public' | 'partners' | 'group' | 'named', ...organisations: string[]) => ({
  label: name,
  organisations,
});

test.each([
  [label('group'), label('partners'), true],
  [label('named', 'a'), label('group'), true],
  [label('group'), label('named', 'a', 'b'), false],
  [label('public'), label('partners'), false],
  [label('group'), label('group'), false],
  [label('named', 'a'), label('named', 'a', 'b'), true],
  [label('named', 'a', 'b'), label('named', 'b'), false],
  [label('named', 'a'), label('named', 'b'), true],
])('from %j to %j widens the audience: %s', (before, after, widens) => {
  expect(widensAudience(before, after)).toBe(widens);
});

test.each([
  [label('group'), { ofSender: false, reason: 'Agreed.' }, 'documents.only_sender_widens'],
  [label('group'), { ofSender: true, reason: '' }, 'documents.reason_to_widen'],
  [label('group'), { ofSender: true, reason: 'Agreed.' }, null],
  [label('public'), { ofSender: false, reason: '' }, null],
])('from %j by %j to partners: %s', (before, by, refusal) => {
  expect(refusalOfRelabel(before, label('partners'), by)).toBe(refusal);
});
