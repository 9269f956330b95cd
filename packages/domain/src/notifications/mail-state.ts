/** What became of a mail. `kept`: there is no mail server; `not_entitled`: emptied, since its reader lost the right. */
export const mailStates = ['queued', 'kept', 'sent', 'failed', 'not_entitled'] as const;
export type MailState = (typeof mailStates)[number];
