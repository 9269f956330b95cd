import { invitationView, listInvitationsInput } from '@portal/domain/spaces/spaces.inputs';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { spaceSubject } from './space.subject.ts';
import { readInvitations } from './spaces.repository.ts';
import { invitationViewOf } from './spaces.view.ts';

/** Invitations that were not answered yet. Their links are not among what is told. */
export const listInvitations = query({
  name: 'spaces.listInvitations',
  input: listInvitationsInput,
  output: z.strictObject({ items: z.array(invitationView), nextCursor: z.null() }),
  access: { authorise: { spaceId: spaceSubject.may('spaces.listInvitations') } },
  rest: {
    method: 'GET',
    path: '/working-groups/{spaceId}/invitations',
    summary: 'Invitations that were not answered yet.',
  },
  load: (flight, { spaceId }) => ({ invitations: flight.add(readInvitations, { spaceId }) }),
  view: ({ loaded }) => ({ items: loaded.invitations.map(invitationViewOf), nextCursor: null }),
});
