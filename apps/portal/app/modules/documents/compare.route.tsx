import { compareVersionsInput } from '@portal/domain/documents/documents.inputs';
import { notFound } from '@portal/domain/kernel/domain-error';
import { formatDate } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { PageHeader } from '@portal/ui/page-header';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, idParam } from '../../server/answer.server.ts';
import { compareTexts } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { DocumentLabel } from '../../shared/label.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { ComparedText } from './components/compared-text.tsx';

export const meta = titled(({ t }) => t('documents.compare.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const documentId = idParam('document', params.documentId);
    const input = compareVersionsInput.safeParse({ documentId, from: params.from, to: params.to });
    // A version that cannot be is one that is not there.
    if (!input.success) throw notFound();
    const { from, to } = input.data;
    // The form asks with a query; a comparison has an address without one.
    const { searchParams } = new URL(request.url);
    if (searchParams.has('from') || searchParams.has('to')) {
      const asked = compareVersionsInput.parse({ documentId, from, to, ...Object.fromEntries(searchParams) });
      throw redirect(paths.compareVersions(documentId, asked.from, asked.to));
    }
    const document = await apiOf(context).documents.getDocument({ documentId });
    const comparison = await compareTexts(context.context, input.data);
    return { document, comparison, from, to };
  });
}

/** Two versions of a document, word by word. */
export default function CompareVersions() {
  const { document, comparison, from, to } = useLoaderData<typeof loader>();
  const { t, reader } = useLanguage();
  const crumbs = [
    { label: document.space.name, href: paths.group(document.space.id) },
    { label: document.title, href: paths.document(document.id) },
    { label: t('documents.compare.title') },
  ];
  const choice = (name: 'from' | 'to', chosen: number) => (
    <label className="row" style={{ gap: 6 }}>
      <span className="small muted">{t(`documents.compare.${name}`)}</span>
      <select className="input" name={name} defaultValue={chosen} key={chosen} style={{ inlineSize: 'auto' }}>
        {document.versions.map((version) => (
          <option key={version.n} value={version.n}>
            {`${t('documents.version', { number: version.n })} · ${formatDate(version.createdAt, reader, 'short')}`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <PortalPage title={t('documents.compare.title')} crumbs={crumbs}>
      <PageHeader
        title={t('documents.compare.title')}
        meta={
          <>
            <span className="code">{document.number}</span>
            <DocumentLabel label={document.label} />
            <bdi>{document.title}</bdi>
          </>
        }
      />
      <p className="prose">{t('documents.compare.intro', { from, to })}</p>
      {/* Said, since it would else carry the change along that one has gone to. */}
      <form method="get" action={paths.compareVersions(document.id, from, to)} className="row no-print">
        {choice('from', from)}
        {choice('to', to)}
        <Button>{t('documents.compare.submit')}</Button>
      </form>
      <ComparedText comparison={comparison} versions={document.versions} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
