import { listOrganisationsInput, organisationsPage } from '@portal/domain/admin/admin.inputs';
import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { decodeCursor, encodeCursor, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { organisationBriefOf } from '../organisations/index.ts';
import { readOrganisations } from './organisations.repository.ts';

/** All organisations in whatever state, with how many people and delegates they have. */
export const listOrganisations = query({
  name: 'admin.listOrganisations',
  input: listOrganisationsInput,
  output: organisationsPage,
  access: { who: actorMay(adminActorPolicies, 'admin.listOrganisations') },
  rest: {
    method: 'GET',
    path: '/admin/organisations',
    summary: 'All organisations in whatever state, for administrators and partnership managers.',
  },
  load: (flight, { q, state, cursor, limit }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readOrganisations, {
        q: q || null,
        state: state ?? null,
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
        ...organisationBriefOf(row),
        state: row.state,
        people: row.people,
        delegates: row.delegates,
        createdAt: row.createdAt,
      })),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.nameKey, uuidFromId('organisation', last.organisationId) ?? ''])
          : null,
    };
  },
});
