import { expect, test } from 'vitest';
import { codeFromName } from './group-code.ts';
import { refusalOfProposal } from './proposal-rules.ts';

const now = new Date('2026-11-23T10:00:00Z');
const good = { endsOn: '2027-11-23', visibility: 'partners', defaultLabel: 'group' } as const;

test('a group ends after today and within five years', () => {
  expect(refusalOfProposal(good, now)).toBeNull();
  expect(refusalOfProposal({ ...good, endsOn: '2026-11-23' }, now)).toHaveProperty(
    'endsOn.code',
    'common.date_in_past',
  );
  expect(refusalOfProposal({ ...good, endsOn: '2031-11-24' }, now)).toHaveProperty(
    'endsOn.code',
    'working_groups.end_too_far',
  );
});

test('the usual label is never wider than the group', () => {
  const wide = { ...good, visibility: 'members', defaultLabel: 'partners' } as const;
  expect(refusalOfProposal(wide, now)).toHaveProperty('defaultLabel');
});

test('codes come from Latin letters, with or without marks', () => {
  expect(['Battery passport', 'Élan vital', '安全', 'A b'].map(codeFromName)).toEqual([
    'BAT',
    'ELA',
    'WG',
    'WG',
  ]);
});
