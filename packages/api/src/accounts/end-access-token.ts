import { endAccessTokenInput } from '@portal/domain/accounts/access-token';
import { endAccessToken as ended } from '@portal/domain/accounts/access-token.events';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { accessTokenSubject } from './access-token.subject.ts';
import { endAccessTokenOf } from './access-tokens.repository.ts';

/** Ends a token of mine; the program's next request is refused. */
export const endAccessToken = command({
  name: 'accounts.endAccessToken',
  input: endAccessTokenInput,
  output: z.strictObject({ id: idOut('accessToken') }),
  access: { authorise: { accessTokenId: accessTokenSubject.may('accounts.endAccessToken') } },
  async run({ work, input: { accessTokenId: id } }) {
    const { personId } = personOf(work.actor);
    checkSaved(await endAccessTokenOf(work.tx, { id, personId, now: work.now }));
    work.emit(ended({ objectId: id }, {}));
    return { id };
  },
});
