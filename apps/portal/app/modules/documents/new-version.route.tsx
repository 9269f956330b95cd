import { Notice } from '@portal/ui/notice';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, idParam } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { VersionForm } from './components/version-form.tsx';

export const meta = titled(({ t }) => t('documents.new-version.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const documentId = idParam('document', params.documentId);
    return { document: await apiOf(context).documents.getDocument({ documentId }) };
  });
}

/** The next version: one file, one note; what readers had stays readable. */
export default function NewVersion() {
  const { document } = useLoaderData<typeof loader>();
  const { t, refusal } = useLanguage();
  const { addVersion } = document.abilities;
  const crumbs = [
    { label: document.space.name, href: paths.group(document.space.id) },
    { label: document.title, href: paths.document(document.id) },
    { label: t('documents.new-version.title') },
  ];
  return (
    <PortalPage title={t('documents.new-version.title')} crumbs={crumbs}>
      <PageHeader title={t('documents.new-version.title')} meta={<bdi>{document.title}</bdi>} />
      {addVersion.allowed ? (
        <VersionForm document={document} />
      ) : (
        <Notice tone="warn" title={refusal(addVersion.reason)} />
      )}
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
