import { accessTokenView } from '@portal/domain/accounts/access-token';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { pageOf } from '@portal/domain/kernel/paging';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readMyAccessTokens } from './access-tokens.repository.ts';

/** The tokens of my programs; few, so there are no pages. */
export const listAccessTokens = query({
  name: 'accounts.listAccessTokens',
  input: z.strictObject({}),
  output: pageOf(accessTokenView),
  access: { who: actorMay(accountActorPolicies, 'accounts.listAccessTokens') },
  load: (flight, _input, now) => ({ rows: flight.add(readMyAccessTokens, { now }) }),
  view: ({ loaded }) => ({ items: loaded.rows, nextCursor: null }),
});
