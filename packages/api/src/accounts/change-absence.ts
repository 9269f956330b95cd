import { changeAbsenceInput, refusalOfAbsence } from '@portal/domain/accounts/absence';
import { changeAbsence as changed } from '@portal/domain/accounts/accounts.events';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { dayIn } from '@portal/domain/kernel/calendar';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { actorMay, settledByRule } from '../core/subject.ts';
import { isColleague, saveAbsence } from './absences.repository.ts';

/**
 * Tells when I am away and who stands in, or that I am back. A deputy gets no right of mine: they are named beside me,
 * and told where somebody turns to me, as far as they may read it themselves.
 */
export const changeAbsence = command({
  name: 'accounts.changeAbsence',
  input: changeAbsenceInput,
  output: z.strictObject({ id: idOut('person'), revision: z.number() }),
  access: {
    who: actorMay(accountActorPolicies, 'accounts.changeAbsence'),
    authorise: {
      deputyId: settledByRule('looked for among my own colleagues; nobody else is found'),
    },
  },
  rest: { method: 'POST', path: '/me/absence', summary: 'Tells when I am away, and who stands in.' },
  async run({ work, input: { from, until, deputyId, revision } }) {
    const { personId, timeZone } = personOf(work.actor);
    const days = from !== undefined && until !== undefined ? { from, until } : null;
    const refusal = days && refusalOfAbsence(days, dayIn(timeZone, work.now));
    if (refusal) throw new DomainError('rule_violation', refusal);
    const deputy = days ? (deputyId ?? null) : null;
    if (deputy && !(await isColleague(work.tx, deputy))) {
      throw new DomainError('rule_violation', 'accounts.deputy_is_no_colleague');
    }
    const absence = { awayFrom: days?.from ?? null, awayUntil: days?.until ?? null, deputyId: deputy };
    checkSaved(await saveAbsence(work.tx, { id: personId, ...absence, revision, now: work.now }));
    work.emit(changed({ objectId: personId }, { from: absence.awayFrom, until: absence.awayUntil, deputy }));
    return { id: personId, revision: revision + 1 };
  },
});
