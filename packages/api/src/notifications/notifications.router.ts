import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { changeMailPace } from './change-mail-pace.ts';
import { getMailSettings } from './get-mail-settings.ts';
import { listMails } from './list-mails.ts';
import { resendMail } from './resend-mail.ts';

export const notificationOperations = { getMailSettings, changeMailPace, listMails, resendMail };

export const notificationsRouter = router({
  getMailSettings: exposeQuery(getMailSettings),
  changeMailPace: exposeCommand(changeMailPace),
  listMails: exposeQuery(listMails),
  resendMail: exposeCommand(resendMail),
});
