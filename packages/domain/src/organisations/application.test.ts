import { expect, test } from 'vitest';
import { transition } from '../kernel/lifecycle.ts';
import {
  type ApplicationState,
  answerUntil,
  applicationLifecycle,
  applicationStates,
  applyToTakePartInput,
  unansweredSince,
} from './application.ts';

const verbs = [
  'confirmApplication',
  'askApplicant',
  'answerQuestion',
  'approveApplication',
  'declineApplication',
  'lapseApplication',
] as const;

/** Each state with what may be done in it, and where that leads; everything else is refused. */
const allowed: Readonly<Record<ApplicationState, Partial<Record<(typeof verbs)[number], ApplicationState>>>> =
  {
    draft: { confirmApplication: 'submitted' },
    submitted: {
      askApplicant: 'info_requested',
      approveApplication: 'approved',
      declineApplication: 'rejected',
    },
    info_requested: {
      answerQuestion: 'in_check',
      declineApplication: 'rejected',
      lapseApplication: 'lapsed',
    },
    in_check: {
      askApplicant: 'info_requested',
      approveApplication: 'approved',
      declineApplication: 'rejected',
    },
    approved: {},
    rejected: {},
    lapsed: {},
  };

const steps = applicationStates.flatMap((state) => verbs.map((verb) => [state, verb] as const));

test.each(steps)('%s, %s', (state, verb) => {
  const to = allowed[state][verb];
  const step = () => transition(applicationLifecycle, verb, state);
  if (to) expect(step()).toBe(to);
  else expect(step).toThrow(`application.is_${state}`);
});

const whole = {
  name: 'Port of Trieste',
  nameNative: '',
  kind: 'government',
  sector: 'Logistics',
  country: 'it',
  domain: 'port.example',
  website: 'https://www.port.example',
  why: 'Charging of lorries.',
  contactName: 'Ada Riva',
  contactEmail: 'Ada@Port.example',
};

test.each([
  ['an address of the domain', {}, true],
  ['an address of a domain below it', { contactEmail: 'ada@office.port.example' }, true],
  ['an address that only ends alike', { contactEmail: 'ada@airport.example' }, false],
  ['an address of a free mailbox', { contactEmail: 'ada@mail.example' }, false],
  ['a website without https or http', { website: 'javascript:alert(1)' }, false],
  ['the kind of the host', { kind: 'host' }, false],
  ['a field that nobody asked for', { state: 'approved' }, false],
])('%s', (_what, change, fits) => {
  expect(applyToTakePartInput.safeParse({ ...whole, ...change }).success).toBe(fits);
});

test('the clock of a question ends after fourteen days, to the millisecond', () => {
  const askedAt = new Date('2026-03-02T09:00:00Z');
  const until = answerUntil(askedAt);
  expect(until.toISOString()).toBe('2026-03-16T09:00:00.000Z');
  expect(askedAt <= unansweredSince(until)).toBe(true);
  expect(askedAt <= unansweredSince(new Date(until.getTime() - 1))).toBe(false);
});
