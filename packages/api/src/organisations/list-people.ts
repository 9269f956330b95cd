import type { StaffDuty } from '@portal/domain/accounts/person';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { listPeopleInput, peoplePage } from '@portal/domain/organisations/organisations.inputs';
import { decodeCursor, encodeCursor, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { organisationSubject } from './organisation.subject.ts';
import { readPeople } from './organisations.repository.ts';

/** The people of an organisation, by name. */
export const listPeople = query({
  name: 'organisations.listPeople',
  input: listPeopleInput,
  output: peoplePage,
  access: { authorise: { organisationId: organisationSubject.may('organisations.listPeople') } },
  rest: {
    method: 'GET',
    path: '/organisations/{organisationId}/people',
    summary: 'The people of an organisation, for its own and for staff.',
  },
  load: (flight, { organisationId, cursor, limit }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readPeople, {
        id: organisationId,
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
      items: rows.map((row) => ({ ...row, duties: row.duties as StaffDuty[] })),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.name, uuidFromId('person', last.id) ?? ''])
          : null,
    };
  },
});
