import { mailStates } from '@portal/domain/notifications/mail-state';
import { listMailsInput } from '@portal/domain/notifications/notifications.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { Notice } from '@portal/ui/notice';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { MailFilters } from './components/mail-filters.tsx';
import { MailRow } from './components/mail-row.tsx';

export const meta = titled(({ t }) => t('notifications.log.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const search = new URL(request.url).searchParams;
    const given = (name: string) => search.get(name) || undefined;
    const input = listMailsInput.parse({
      state: mailStates.find((each) => each === given('state')),
      template: given('template'),
      cursor: given('cursor'),
      limit: 50,
    });
    return apiOf(context).notifications.listMails(input);
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { mailId, idempotencyKey } = await fieldsOf(request);
    await apiOf(context).notifications.resendMail({
      mailId: idParam('mail', String(mailId)),
      ...(idempotencyKey ? { idempotencyKey: String(idempotencyKey) } : {}),
    });
    return redirect(`${paths.adminPart('mails')}?done=mail-queued`);
  });
}

/** What became of the mails, for those who keep the portal running: never what they say. */
export default function MailLog() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t, refusal } = useLanguage();
  return (
    <>
      <p className="muted">{t('notifications.log.intro')}</p>
      {answered ? (
        <Notice tone="bad" title={refusal(answered.refused.code, answered.refused.params)} />
      ) : null}
      <MailFilters />
      {items.length === 0 ? (
        <EmptyState title={t('notifications.log.empty')} />
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('notifications.log.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('notifications.log.recipient')}</th>
              <th scope="col">{t('notifications.log.template')}</th>
              <th scope="col">{t('notifications.log.state')}</th>
              <th scope="col">{t('notifications.log.attempts')}</th>
              <th scope="col">{t('notifications.log.written')}</th>
              <th scope="col">{t('notifications.log.sent')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </tbody>
        </table>
      )}
      <Pager nextCursor={nextCursor} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
