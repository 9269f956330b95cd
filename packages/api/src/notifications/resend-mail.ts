import { idOut } from '@portal/domain/kernel/ids';
import { resendMail as resent } from '@portal/domain/notifications/notifications.events';
import { resendMailInput } from '@portal/domain/notifications/notifications.inputs';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { mailSubject } from './mail.subject.ts';
import { saveQueuedAgain } from './mail-log.repository.ts';

/** Tries a mail again that was given up. Whether it is still meant for its recipient is asked when it goes out. */
export const resendMail = command({
  name: 'notifications.resendMail',
  input: resendMailInput,
  output: z.strictObject({ id: idOut('mail'), state: z.literal('queued') }),
  access: { authorise: { mailId: mailSubject.may('notifications.resendMail') } },
  rest: {
    method: 'POST',
    path: '/mails/{mailId}/resend',
    summary: 'Tries a mail again that could not be sent.',
  },
  async run({ work, input: { mailId } }) {
    checkSaved(await saveQueuedAgain(work.tx, mailId));
    work.emit(resent({ objectId: mailId }, {}));
    return { id: mailId, state: 'queued' as const };
  },
});
