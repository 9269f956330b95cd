import { idOut } from '@portal/domain/kernel/ids';
import { changeMailPace as changed } from '@portal/domain/notifications/notifications.events';
import { changeMailPaceInput } from '@portal/domain/notifications/notifications.inputs';
import { notificationActorPolicies } from '@portal/domain/notifications/notifications.policy';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { actorMay } from '../core/subject.ts';
import { saveMailPace } from './mail-settings.repository.ts';

/** How often I am told of what I follow: not at all, once a day, or at once. */
export const changeMailPace = command({
  name: 'notifications.changeMailPace',
  input: changeMailPaceInput,
  output: z.strictObject({ id: idOut('person'), revision: z.number() }),
  access: { who: actorMay(notificationActorPolicies, 'notifications.changeMailPace') },
  rest: { method: 'POST', path: '/me/mail-settings', summary: 'Sets how often I am told of what I follow.' },
  async run({ work, input: { pace, revision } }) {
    const { personId } = personOf(work.actor);
    checkSaved(await saveMailPace(work.tx, { id: personId, mailPace: pace, revision, now: work.now }));
    work.emit(changed({ objectId: personId }, { pace }));
    return { id: personId, revision: revision + 1 };
  },
});
