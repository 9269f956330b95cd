import { type Clause, decide, type Policy } from '@portal/domain/kernel/policy';
import { policiesBySubject } from '@portal/domain/policies';
import { spaceStates, visibilities } from '@portal/domain/spaces/space';
import { expect, test } from 'vitest';
import type { Row } from './decision-row.ts';
import { decisionTable } from './decision-table.ts';
import { type PersonaName, personas, subjectOf } from './decisions.ts';

type Subject = ReturnType<typeof subjectOf>;
const policies: [string, Policy<Subject>][] = Object.values(policiesBySubject).flatMap((ofKind) =>
  Object.entries(ofKind as unknown as Record<string, Policy<Subject>>),
);
const parts = ['sees', 'who', 'when'] as const;

function answer(policy: Policy<Subject>, [who, situation]: Row): string {
  const decision = decide(policy, subjectOf(who, situation));
  return decision.effect === 'refuse' ? `refuse:${decision.reason}` : decision.effect;
}

function failing(policy: Policy<Subject>, rows: readonly Row[]): string[] {
  return rows
    .map((row) => ({ row, got: answer(policy, row) }))
    .filter(({ row, got }) => got !== row[2])
    .map(
      ({ row: [who, situation, expected], got }) =>
        `${who} ${JSON.stringify(situation)}: ${got}, not ${expected}`,
    );
}

test('every act has its rows, and every row an act', () => {
  expect(Object.keys(decisionTable).sort()).toEqual(policies.map(([act]) => act).sort());
});

test.each(policies)('%s decides as the table says', (act, policy) => {
  expect(failing(policy, decisionTable[act] ?? [])).toEqual([]);
});

const always: Clause<Subject> = { name: 'always', holds: () => null };
const never: Clause<Subject> = { name: 'never', holds: () => 'common.not_allowed' };

/** Every way to break one clause: gone, always refusing, or judged in another part of the policy. */
const mutants = policies.flatMap(([act, policy]) =>
  parts.flatMap((part) =>
    policy[part].flatMap((clause, at) => {
      const mutant = (how: string, changed: Partial<Policy<Subject>>) => ({
        act,
        what: `${part} "${clause.name}" ${how}`,
        policy: { ...policy, ...changed },
      });
      const without = policy[part].filter((_, other) => other !== at);
      const elsewhere = part === 'sees' ? 'who' : 'sees';
      return [
        mutant('removed', { [part]: without }),
        mutant('negated to yes', { [part]: policy[part].with(at, always) }),
        mutant('negated to no', { [part]: policy[part].with(at, never) }),
        mutant(`moved to ${elsewhere}`, { [part]: without, [elsewhere]: [clause, ...policy[elsewhere]] }),
      ];
    }),
  ),
);

/** Clauses that another clause of the same policy implies: nobody can tell whether they are there. */
const implied = ['spaces.getSpaceThread', 'spaces.changeRole', 'spaces.removeMember'].flatMap((act) =>
  ['removed', 'negated to yes', 'moved to who'].map((how) => `${act}: sees "seesOverview" ${how}`),
);
const isImplied = ({ act, what }: { act: string; what: string }) => implied.includes(`${act}: ${what}`);

test.each(mutants.filter((mutant) => !isImplied(mutant)))('$act: $what is noticed', ({ act, policy }) => {
  expect(failing(policy, decisionTable[act] ?? [])).not.toEqual([]);
});

test('what counts as implied is so before every persona and space', () => {
  const found = mutants.filter(isImplied);
  expect(found).toHaveLength(implied.length);
  const intact = new Map(policies);
  for (const { act, what, policy } of found) {
    for (const who of Object.keys(personas) as PersonaName[]) {
      for (const visibility of visibilities) {
        for (const state of spaceStates) {
          for (const own of [true, false]) {
            const row: Row = [who, { visibility, state, own }, 'allow'];
            expect(answer(policy, row), `${act} ${what}`).toBe(
              answer(intact.get(act) as Policy<Subject>, row),
            );
          }
        }
      }
    }
  }
});

test('every clause of every policy was put to the test', () => {
  const clauses = policies.flatMap(([, policy]) => parts.flatMap((part) => policy[part]));
  expect(mutants).toHaveLength(clauses.length * 4);
});
