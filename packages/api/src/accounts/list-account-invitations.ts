import {
  accountInvitationView,
  listAccountInvitationsInput,
} from '@portal/domain/accounts/account-invitation';
import type { StaffDuty } from '@portal/domain/accounts/person';
import { pageOf } from '@portal/domain/kernel/paging';
import { query } from '../core/operation.ts';
import { organisationSubject } from '../organisations/index.ts';
import { readAccountInvitations } from './account-invitations.repository.ts';

/** Who is invited into an organisation and has not answered yet. */
export const listAccountInvitations = query({
  name: 'accounts.listAccountInvitations',
  input: listAccountInvitationsInput,
  output: pageOf(accountInvitationView),
  access: { authorise: { organisationId: organisationSubject.may('accounts.listAccountInvitations') } },
  rest: {
    method: 'GET',
    path: '/organisations/{organisationId}/invitations',
    summary: 'Who is invited into an organisation and has not answered yet.',
  },
  load: (flight, { organisationId }, now) => ({
    rows: flight.add(readAccountInvitations, { organisationId, now }),
  }),
  view: ({ loaded }) => ({
    items: loaded.rows.map((row) => ({ ...row, duties: row.duties as StaffDuty[] })),
    nextCursor: null,
  }),
});
