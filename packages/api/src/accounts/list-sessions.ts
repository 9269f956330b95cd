import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { sessionView } from '@portal/domain/accounts/security.inputs';
import { pageOf } from '@portal/domain/kernel/paging';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readMySessions } from './sessions.repository.ts';

/** The browsers in which I am signed in; few, so there are no pages. */
export const listSessions = query({
  name: 'accounts.listSessions',
  input: z.strictObject({}),
  output: pageOf(sessionView),
  beforeSecondFactor: true,
  access: { who: actorMay(accountActorPolicies, 'accounts.listSessions') },
  rest: { method: 'GET', path: '/me/sessions', summary: 'The browsers in which I am signed in.' },
  load: (flight, _input, now) => ({ rows: flight.add(readMySessions, { now }) }),
  view: ({ actor, loaded }) => ({
    items: loaded.rows.map((row) => ({
      ...row,
      isThisOne: actor.kind === 'person' && actor.sessionId === row.id,
    })),
    nextCursor: null,
  }),
});
