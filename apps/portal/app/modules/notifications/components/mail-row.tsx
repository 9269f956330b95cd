import type { MailView } from '@portal/domain/notifications/notifications.inputs';
import { formatDateTime } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** One mail of the log, and another try for one that was given up. */
export function MailRow({ mail }: { mail: MailView }) {
  const { t, reader } = useLanguage();
  return (
    <tr>
      <td className="main">
        <bdi className="wrap">{mail.recipient}</bdi>
      </td>
      <td data-label={t('notifications.log.template')}>
        <bdi className="code">{mail.template}</bdi>
      </td>
      <td data-label={t('notifications.log.state')}>
        <div className="stack-tight">
          <span>{t(`notifications.log.state-${mail.state}`)}</span>
          {mail.lastError && mail.state !== 'sent' ? (
            <bdi className="small muted wrap">{mail.lastError}</bdi>
          ) : null}
          {mail.abilities.resendMail.allowed ? (
            <Form method="post">
              <input type="hidden" name="mailId" value={mail.id} />
              <Button small aria-label={t('notifications.log.resend-named', { recipient: mail.recipient })}>
                {t('notifications.log.resend')}
              </Button>
            </Form>
          ) : null}
        </div>
      </td>
      <td data-label={t('notifications.log.attempts')}>{mail.attempts}</td>
      <td data-label={t('notifications.log.written')} className="muted">
        <time dateTime={mail.createdAt.toISOString()}>{formatDateTime(mail.createdAt, reader)}</time>
      </td>
      <td data-label={t('notifications.log.sent')} className="muted">
        {mail.sentAt ? (
          <time dateTime={mail.sentAt.toISOString()}>{formatDateTime(mail.sentAt, reader)}</time>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
