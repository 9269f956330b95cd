import { isAwayOn, ownAbsenceView } from '@portal/domain/accounts/absence';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { dayIn } from '@portal/domain/kernel/calendar';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readMyAbsence, readMyColleagues } from './absences.repository.ts';

/** When I am away, who stands in, and who could. An absence that is over is none. */
export const getAbsence = query({
  name: 'accounts.getAbsence',
  input: z.strictObject({}),
  output: ownAbsenceView,
  access: { who: actorMay(accountActorPolicies, 'accounts.getAbsence') },
  rest: { method: 'GET', path: '/me/absence', summary: 'When I am away, and who stands in.' },
  load: (flight) => ({ own: flight.add(readMyAbsence, {}), colleagues: flight.add(readMyColleagues, {}) }),
  view: ({ loaded, now }) => {
    const row = loaded.own[0];
    if (!row) throw new DomainError('unauthenticated', 'common.sign_in_first');
    const today = dayIn(row.timeZone, now);
    const days = row.from && row.until && today <= row.until ? { from: row.from, until: row.until } : null;
    return {
      from: days?.from ?? null,
      until: days?.until ?? null,
      deputyId: days ? row.deputyId : null,
      isAway: days !== null && isAwayOn(days, today),
      colleagues: loaded.colleagues,
      revision: row.revision,
    };
  },
});
