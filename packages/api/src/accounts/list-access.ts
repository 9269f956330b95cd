import { accessPage, listAccessInput } from '@portal/domain/accounts/access.inputs';
import { idFromUuid } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { organisationSubject } from '../organisations/index.ts';
import { readSeatsOfOrganisation } from './access.repository.ts';
import { seatViewOf } from './seat.view.ts';

/** Who of an organisation has access to what, for its delegates and the staff who look after it. */
export const listAccess = query({
  name: 'accounts.listAccess',
  input: listAccessInput,
  output: accessPage,
  access: { authorise: { organisationId: organisationSubject.may('accounts.listAccess') } },
  rest: {
    method: 'GET',
    path: '/organisations/{organisationId}/access',
    summary: 'Who of an organisation has a seat in which space, by name.',
  },
  load: (flight, { organisationId, cursor, limit }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readSeatsOfOrganisation, {
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
      items: rows.map((row) => ({
        ...seatViewOf(row),
        person: { id: idFromUuid('person', row.personId), name: row.personName },
      })),
      nextCursor: loaded.rows.length > input.limit && last ? encodeCursor([last.personName, last.id]) : null,
    };
  },
});
