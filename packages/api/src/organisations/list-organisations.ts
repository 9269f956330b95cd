import { uuidFromId } from '@portal/domain/kernel/ids';
import { pageOf } from '@portal/domain/kernel/paging';
import { listOrganisationsInput, organisationView } from '@portal/domain/organisations/organisations.inputs';
import { organisationActorPolicies } from '@portal/domain/organisations/organisations.policy';
import { decodeCursor, encodeCursor, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readOrganisations } from './organisations.repository.ts';

/** The directory of organisations, by name. */
export const listOrganisations = query({
  name: 'organisations.listOrganisations',
  input: listOrganisationsInput,
  output: pageOf(organisationView),
  access: { who: actorMay(organisationActorPolicies, 'organisations.listOrganisations') },
  rest: { method: 'GET', path: '/organisations', summary: 'The directory of organisations, by name.' },
  load: (flight, { cursor, limit }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readOrganisations, {
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
      items: rows.map(({ nameKey: _sortKey, ...organisation }) => organisation),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.nameKey, uuidFromId('organisation', last.id) ?? ''])
          : null,
    };
  },
});
