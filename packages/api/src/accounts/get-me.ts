import { type MeView, meView } from '@portal/domain/accounts/accounts.inputs';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { organisationBriefOf } from '../organisations/index.ts';
import { readMe } from './accounts.repository.ts';

/** Who I am here. */
export const getMe = query({
  name: 'accounts.getMe',
  input: z.strictObject({}),
  output: meView,
  beforeSecondFactor: true,
  access: { who: actorMay(accountActorPolicies, 'accounts.getMe') },
  rest: { method: 'GET', path: '/me', summary: 'Who I am here: person, organisation, roles.' },
  load: (flight) => ({ me: flight.add(readMe, {}) }),
  view: ({ loaded }) => {
    const row = loaded.me[0];
    if (!row) throw new DomainError('unauthenticated', 'common.sign_in_first');
    return {
      id: row.id,
      name: row.name,
      email: row.email,
      state: row.state,
      organisation: organisationBriefOf(row),
      roles: [...row.duties, ...(row.isDelegate ? ['delegate'] : [])] as MeView['roles'],
      locale: row.locale,
      timeZone: row.timeZone,
      theme: row.theme,
      density: row.density,
      revision: row.revision,
    };
  },
});
