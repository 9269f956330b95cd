import { changeProfile as changed } from '@portal/domain/accounts/accounts.events';
import { changeProfileInput } from '@portal/domain/accounts/accounts.inputs';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { actorMay } from '../core/subject.ts';
import { saveProfile } from './accounts.repository.ts';

/** What I say of myself, and how I want to read: language, time zone, colours, density. */
export const changeProfile = command({
  name: 'accounts.changeProfile',
  input: changeProfileInput,
  output: z.strictObject({ id: idOut('person'), revision: z.number() }),
  access: { who: actorMay(accountActorPolicies, 'accounts.changeProfile') },
  rest: { method: 'POST', path: '/me', summary: 'Changes my profile and how I want to read.' },
  async run({ work, input: { idempotencyKey: _key, ...profile } }) {
    const { personId } = personOf(work.actor);
    checkSaved(await saveProfile(work.tx, { id: personId, ...profile, now: work.now }));
    const { revision, ...fields } = profile;
    work.emit(changed({ objectId: personId }, { changed: Object.keys(fields) }));
    return { id: personId, revision: revision + 1 };
  },
});
