import type { StaffDuty } from '@portal/domain/accounts/person';
import { listPeopleInput, peoplePage } from '@portal/domain/admin/admin.inputs';
import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { organisationBriefOf } from '../organisations/index.ts';
import { readPeople } from './people.repository.ts';

/** Everybody with an account, by name: for those who look after the accounts. */
export const listPeople = query({
  name: 'admin.listPeople',
  input: listPeopleInput,
  output: peoplePage,
  access: { who: actorMay(adminActorPolicies, 'admin.listPeople') },
  rest: {
    method: 'GET',
    path: '/admin/people',
    summary: 'Everybody with an account, by name, for administrators and partnership managers.',
  },
  load: (flight, { q, state, duty, cursor, limit }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readPeople, {
        q: q || null,
        state: state ?? null,
        duty: duty ?? null,
        afterName: after && String(after[0]),
        afterId: after && uuidText(after[1]),
        limit: limit + 1,
      }),
    };
  },
  view: ({ input, loaded }) => {
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        state: row.state,
        isDelegate: row.isDelegate,
        duties: row.duties as StaffDuty[],
        organisation: organisationBriefOf(row),
        lastSeenAt: row.lastSeenAt,
        hasSecondFactor: row.hasSecondFactor,
        createdAt: row.createdAt,
      })),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.name, uuidFromId('person', last.id) ?? ''])
          : null,
    };
  },
});
