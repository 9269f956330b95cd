import { accessView, getAccessInput } from '@portal/domain/accounts/access.inputs';
import type { StaffDuty } from '@portal/domain/accounts/person';
import { personPolicies } from '@portal/domain/accounts/person.policy';
import { notFound } from '@portal/domain/kernel/domain-error';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import { query } from '../core/operation.ts';
import { organisationBriefOf } from '../organisations/index.ts';
import { readAccessTokensOf, readAccount, readSeatsOf, readSessionsOf } from './access.repository.ts';
import { personSubject } from './person.subject.ts';
import { seatViewOf } from './seat.view.ts';

/** Everything by which somebody reaches something, for themselves and for those who answer for them. */
export const getAccess = query({
  name: 'accounts.getAccess',
  input: getAccessInput,
  output: accessView,
  access: { authorise: { personId: personSubject.may('accounts.getAccess') } },
  rest: {
    method: 'GET',
    path: '/people/{personId}/access',
    summary: 'What a person reaches: seats, browsers, programs.',
  },
  load: (flight, { personId: id }, now) => ({
    account: flight.add(readAccount, { id }),
    seats: flight.add(readSeatsOf, { id }),
    sessions: flight.add(readSessionsOf, { id, now }),
    tokens: flight.add(readAccessTokensOf, { id, now }),
  }),
  view: ({ subject: { personId: found }, loaded }) => {
    const account = loaded.account[0];
    if (!account) throw notFound();
    const can = (act: keyof typeof personPolicies) => abilityOf(decide(personPolicies[act], found));
    return {
      person: { id: account.id, name: account.name, organisation: organisationBriefOf(account) },
      email: account.email,
      state: account.state,
      isDelegate: account.isDelegate,
      duties: account.duties as StaffDuty[],
      since: account.createdAt,
      seats: loaded.seats.map(seatViewOf),
      sessions: loaded.sessions[0]?.count ?? 0,
      lastSeenAt: loaded.sessions[0]?.lastSeenAt ?? null,
      accessTokens: loaded.tokens[0]?.count ?? 0,
      revision: account.revision,
      abilities: {
        suspendPerson: can('accounts.suspendPerson'),
        endAccess: can('accounts.endAccess'),
        readmitPerson: can('accounts.readmitPerson'),
        changeDuties: can('accounts.changeDuties'),
      },
    };
  },
});
