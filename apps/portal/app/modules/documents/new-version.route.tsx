import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, ensureAble, idParam } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { VersionForm } from './components/version-form.tsx';

export const meta = titled(({ t }) => t('documents.new-version.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const documentId = idParam('document', params.documentId);
    const document = await apiOf(context).documents.getDocument({ documentId });
    ensureAble(document.abilities.addVersion);
    return { document };
  });
}

/** The next version: one file, one note; what readers had stays readable. */
export default function NewVersion() {
  const { document } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const crumbs = [
    { label: document.space.name, href: paths.group(document.space.id) },
    { label: document.title, href: paths.document(document.id) },
    { label: t('documents.new-version.title') },
  ];
  return (
    <PortalPage title={t('documents.new-version.title')} crumbs={crumbs}>
      <PageHeader title={t('documents.new-version.title')} meta={<bdi>{document.title}</bdi>} />
      <VersionForm document={document} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
