import { joinRequestView, listJoinRequestsInput } from '@portal/domain/spaces/spaces.inputs';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { spaceSubject } from './space.subject.ts';
import { readJoinRequests } from './spaces.repository.ts';
import { joinRequestViewOf } from './spaces.view.ts';

/** Who asked to join, those that wait first; for the keepers and the manager. */
export const listJoinRequests = query({
  name: 'spaces.listJoinRequests',
  input: listJoinRequestsInput,
  output: z.strictObject({ items: z.array(joinRequestView), nextCursor: z.null() }),
  access: { authorise: { spaceId: spaceSubject.may('spaces.listJoinRequests') } },
  rest: {
    method: 'GET',
    path: '/working-groups/{spaceId}/join-requests',
    summary: 'Who asked to join a group, those that wait first.',
  },
  load: (flight, { spaceId }) => ({ requests: flight.add(readJoinRequests, { spaceId }) }),
  view: ({ actor, loaded }) => ({
    items: loaded.requests.map((row) => joinRequestViewOf(actor, row)),
    nextCursor: null,
  }),
});
