import { uuidFromId } from '@portal/domain/kernel/ids';
import { pageOf } from '@portal/domain/kernel/paging';
import {
  listWorkingGroupsInput,
  workingGroupListItem,
} from '@portal/domain/working-groups/working-groups.inputs';
import { decodeCursor, encodeCursor, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { anybody } from '../core/subject.ts';
import { readGroups, readMyGroups } from './working-groups.repository.ts';
import { workingGroupListItemOf } from './working-groups.view.ts';

/** The directory of groups. Everybody may ask; row-level security leaves what each may know of. */
export const listWorkingGroups = query({
  name: 'workingGroups.listWorkingGroups',
  input: listWorkingGroupsInput,
  output: pageOf(workingGroupListItem),
  access: { who: anybody },
  rest: { method: 'GET', path: '/working-groups', summary: 'The groups that I may know of, by name.' },
  load: (flight, { cursor, limit, theme, mine }) => {
    const after = decodeCursor(cursor, 2);
    return {
      rows: flight.add(mine ? readMyGroups : readGroups, {
        theme: theme ?? null,
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
      items: rows.map(workingGroupListItemOf),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.nameKey, uuidFromId('space', last.id) ?? ''])
          : null,
    };
  },
});
