import { listNewestDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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
    const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
    const input = listNewestDocumentsInput.parse({ cursor, limit: 25 });
    return { page: await apiOf(context).documents.listNewestDocuments(input) };
  });
}

export default function AllDocuments() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <PortalPage title={t('documents.title')} crumbs={[]}>
      <PageHeader title={t('documents.title')} meta={t('documents.all-intro')} />
      {page.items.length === 0 ? (
        <EmptyState title={t('documents.empty.title')}>{t('accounts.home.no-documents')}</EmptyState>
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
