import { DomainError } from '@portal/domain/kernel/domain-error';
import { formatDateTime } from '@portal/messages/format';
import { Disclosure } from '@portal/ui/disclosure';
import { EmptyState } from '@portal/ui/empty-state';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '../../server/answer.server.ts';
import { listKeptMails } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('common.nav.dev-mail'));

/** Mails of the demonstration, which has no mail server. Does not exist elsewhere. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { services } = context.context;
    if (!services.settings.demo) throw new DomainError('not_found', 'common.not_found');
    return { mails: await listKeptMails(context.context) };
  });
}

export default function DevMail() {
  const { mails } = useLoaderData<typeof loader>();
  const { t, reader } = useLanguage();
  return (
    <PortalPage title={t('common.nav.dev-mail')} crumbs={[]}>
      <PageHeader title={t('common.nav.dev-mail')} meta={t('notifications.dev.intro')} />
      {mails.length === 0 ? (
        <EmptyState title={t('notifications.dev.empty')} />
      ) : (
        <ul className="lines">
          {mails.map((mail) => (
            <li key={mail.id} style={{ paddingBlock: 14 }} className="stack-tight">
              <div className="row-apart">
                <h2 className="subheading">
                  <bdi>{mail.subject}</bdi>
                </h2>
                <span className="small muted">{formatDateTime(mail.createdAt, reader)}</span>
              </div>
              <div className="small muted">
                <bdi>{mail.recipient}</bdi>
              </div>
              <Disclosure summary={t('common.action.open')}>
                <div className="prose" lang={mail.locale} dir="auto">
                  {linked(mail.body)}
                </div>
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </PortalPage>
  );
}

/** The text of a mail with its addresses as links, as a mail program shows it. */
function linked(body: string) {
  return body.split(/(https?:\/\/\S+)/u).map((part, index) =>
    part.startsWith('http') ? (
      <a key={index} className="link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
