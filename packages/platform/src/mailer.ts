import nodemailer from 'nodemailer';

export type OutgoingMail = {
  /** Stays the same over retries, so that a receiver can drop a second copy. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  /** Where a mail program posts to when its reader wants no more of these (RFC 8058). */
  readonly unsubscribe?: string | undefined;
};

export type Mailer = { send(mail: OutgoingMail): Promise<void> };

/** Hands mails to an SMTP server. nodemailer folds headers, so a line break in a subject adds none. */
export function smtpMailer(smtpUrl: string, from: { name: string; host: string }): Mailer {
  const transport = nodemailer.createTransport(smtpUrl, {
    from: { name: from.name, address: `no-reply@${from.host}` },
  });
  return {
    async send({ messageId, to, subject, text, language, unsubscribe }) {
      await transport.sendMail({
        messageId: `<${messageId}@${from.host}>`,
        to,
        subject,
        text,
        headers: {
          'Content-Language': language,
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe
            ? {
                'List-Unsubscribe': `<${unsubscribe}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }
            : {}),
        },
      });
    },
  };
}
