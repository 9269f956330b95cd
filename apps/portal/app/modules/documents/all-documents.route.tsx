import { listNewestDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { DocumentTable } from '../../shared/document-table.tsx';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('documents.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { cursor, by } = Object.fromEntries(new URL(request.url).searchParams);
    const byMyOrganisation = by === 'my-organisation';
    const input = listNewestDocumentsInput.parse({
      cursor: cursor || undefined,
      byMyOrganisation,
      limit: 25,
    });
    return { page: await apiOf(context).documents.listNewestDocuments(input) };
  });
}

export default function AllDocuments() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const own = useSearchParams()[0].get('by') === 'my-organisation';
  return (
    <PortalPage title={t('documents.title')} crumbs={[]}>
      <PageHeader title={t('documents.title')} meta={t('documents.all-intro')} />
      <nav className="chips" aria-label={t('common.action.filter')}>
        <Link className="chip" href={paths.documents()} aria-current={own ? undefined : 'page'}>
          {t('common.all')}
        </Link>
        <Link
          className="chip"
          href={`${paths.documents()}?by=my-organisation`}
          aria-current={own ? 'page' : undefined}
        >
          {t('documents.by-my-organisation')}
        </Link>
      </nav>
      {page.items.length === 0 ? (
        <EmptyState title={t('documents.empty.title')}>
          {t(own ? 'documents.none-by-my-organisation' : 'accounts.home.no-documents')}
        </EmptyState>
      ) : (
        <DocumentTable documents={page.items} caption={t('documents.title')} withSpace />
      )}
      <Pager nextCursor={page.nextCursor} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
