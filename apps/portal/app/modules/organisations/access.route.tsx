import { listAccessInput } from '@portal/domain/accounts/access.inputs';
import { formatDate } from '@portal/messages/format';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, idParam } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('accounts.access.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const organisationId = idParam('organisation', params.organisationId);
    const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
    const api = apiOf(context);
    const [organisation, page] = await Promise.all([
      api.organisations.getOrganisation({ organisationId }),
      api.accounts.listAccess(listAccessInput.parse({ organisationId, cursor, limit: 50 })),
    ]);
    return { organisation, page };
  });
}

export default function OrganisationAccess() {
  const { organisation, page } = useLoaderData<typeof loader>();
  const { t, reader } = useLanguage();
  const title = t('accounts.access.title');
  const crumbs = [
    { label: t('organisations.title'), href: paths.organisations() },
    { label: organisation.name, href: paths.organisation(organisation.id) },
    { label: title },
  ];
  return (
    <PortalPage title={title} crumbs={crumbs}>
      <PageHeader title={title} meta={t('accounts.access.intro')} />
      {page.items.length === 0 ? (
        <EmptyState title={t('accounts.access.no-seats')}>{t('accounts.access.no-seats-hint')}</EmptyState>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('spaces.members.person')}</th>
              <th scope="col">{t('accounts.access.group')}</th>
              <th scope="col">{t('spaces.members.role')}</th>
              <th scope="col">{t('spaces.members.since-column')}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((seat) => (
              <tr key={seat.id}>
                <td>
                  <Link className="link" href={paths.person(seat.person.id)}>
                    <bdi>{seat.person.name}</bdi>
                  </Link>
                </td>
                <td data-label={t('accounts.access.group')}>
                  {seat.space ? (
                    <Link className="link" href={paths.group(seat.space.id)}>
                      <bdi>{seat.space.name}</bdi>
                    </Link>
                  ) : (
                    <span className="muted">{t('accounts.access.hidden-group')}</span>
                  )}
                </td>
                <td data-label={t('spaces.members.role')}>{t(`common.role.${seat.role}`)}</td>
                <td data-label={t('spaces.members.since-column')} className="muted">
                  {formatDate(seat.since, reader)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager nextCursor={page.nextCursor} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
