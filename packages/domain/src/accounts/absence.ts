import { z } from 'zod';
import { idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { calendarDate } from '../kernel/text.ts';

/** An absence is told at most so long ahead, and lasts at most so long, in days. */
const longestAbsence = 366;

/** Days of the person's own calendar, both included. */
export type Absence = { readonly from: string; readonly until: string };

/** Days when I am away and who stands in; no days at all: I am back. */
export const changeAbsenceInput = z
  .strictObject({
    from: calendarDate.optional(),
    until: calendarDate.optional(),
    deputyId: idOf('person').optional(),
    revision,
    idempotencyKey,
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    error: 'common.required',
    path: ['until'],
  });

/** Null when somebody may announce this absence on that day, else why not. Days are `YYYY-MM-DD`. */
export function refusalOfAbsence({ from, until }: Absence, today: string): string | null {
  if (until < from) return 'accounts.absence_ends_early';
  if (until < today) return 'accounts.absence_is_over';
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days > longestAbsence ? 'accounts.absence_too_long' : null;
}

/** Whether somebody is away on a day, both ends included. */
export function isAwayOn({ from, until }: Absence, day: string): boolean {
  return from <= day && day <= until;
}

/** What others are told who see the person; the deputy only where they may know that person too. */
export const absenceView = z.strictObject({ until: z.string(), deputy: z.string().nullable() });

/** My own, with the colleagues who could stand in. */
export const ownAbsenceView = z.strictObject({
  from: z.string().nullable(),
  until: z.string().nullable(),
  deputyId: idOut('person').nullable(),
  isAway: z.boolean(),
  colleagues: z.array(z.strictObject({ id: idOut('person'), name: z.string() })),
  revision: z.number(),
});
