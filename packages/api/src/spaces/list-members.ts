import { listMembersInput, memberView } from '@portal/domain/spaces/spaces.inputs';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { spaceSubject } from './space.subject.ts';
import { readRoster } from './spaces.repository.ts';
import { memberViewOf } from './spaces.view.ts';

/** The roster, for its members and the manager. Whole: a roster is a page, not a stream. */
export const listMembers = query({
  name: 'spaces.listMembers',
  input: listMembersInput,
  output: z.strictObject({ items: z.array(memberView), nextCursor: z.null() }),
  access: { authorise: { spaceId: spaceSubject.may('spaces.listMembers') } },
  rest: {
    method: 'GET',
    path: '/working-groups/{spaceId}/members',
    summary: 'The members of a group with their roles, all at once.',
  },
  load: (flight, { spaceId }) => ({ roster: flight.add(readRoster, { spaceId }) }),
  view: ({ subject: { spaceId: found }, loaded, now }) => {
    const isWithoutChair = !loaded.roster.some(
      ({ role, personState, organisationState }) =>
        role === 'chair' && personState === 'active' && organisationState === 'active',
    );
    return {
      items: loaded.roster.map((row) => memberViewOf(row, found, { isWithoutChair, now })),
      nextCursor: null,
    };
  },
});
