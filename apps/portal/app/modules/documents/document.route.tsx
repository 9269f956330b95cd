import { recallDocumentInput, withdrawDocumentInput } from '@portal/domain/documents/documents.inputs';
import { formatDate, formatDateTime, formatFileSize, regionName } from '@portal/messages/format';
import { ButtonLink } from '@portal/ui/button';
import { Facts } from '@portal/ui/facts';
import { Link } from '@portal/ui/link';
import { Notice } from '@portal/ui/notice';
import { PageHeader } from '@portal/ui/page-header';
import { VersionStrip } from '@portal/ui/version-strip';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { previewOf } from '../../server/preview.server.ts';
import { threadAct } from '../../server/thread.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { FollowButton } from '../../shared/follow-button.tsx';
import { DocumentLabel } from '../../shared/label.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { Thread } from '../../shared/thread.tsx';
import { DocumentActs } from './components/document-acts.tsx';
import { DocumentAudience } from './components/document-audience.tsx';
import { Preview } from './components/preview.tsx';
import { Readers } from './components/readers.tsx';
import { RestoreButton } from './components/restore-button.tsx';

type Words = { document: { title: string; number: string; space: { name: string } } };
export const meta = publicly(
  (_language, data) => (data as Words).document.title,
  (_language, data) => {
    const { number, space } = (data as Words).document;
    return `${number} · ${space.name}`;
  },
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const documentId = idParam('document', params.documentId);
    const api = apiOf(context);
    const document = await api.documents.getDocument({ documentId });
    const asked = Number(new URL(request.url).searchParams.get('v') ?? document.version);
    const shown = document.versions.find((version) => version.n === asked) ?? document.versions[0];
    const signedIn = context.viewer.kind === 'person' && context.viewer.state === 'active';
    const readable = document.abilities.readContent.allowed && shown !== undefined;
    const [audience, readers, thread, content] = await Promise.all([
      signedIn ? api.documents.getAudience({ documentId }) : null,
      document.abilities.listReaders.allowed ? api.documents.listReaders({ documentId }) : null,
      signedIn && document.state !== 'trashed' ? api.documents.getDocumentThread({ documentId }) : null,
      readable ? previewOf(context.context, documentId, shown) : null,
    ]);
    return { document, shown: shown ?? null, audience, readers, thread, content, now: context.context.now };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const documentId = idParam('document', params.documentId);
    const api = apiOf(context);
    const { act, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.document(documentId)}?done=${what}`);
    switch (act) {
      case 'follow-this': {
        const follow = fields.follow === 'true';
        const { following } = await api.documents.followDocument({ documentId, follow });
        return done(following ? 'following' : 'not-following');
      }
      case 'withdraw':
        await api.documents.withdrawDocument(withdrawDocumentInput.parse({ ...fields, documentId }));
        return done('document-withdrawn');
      case 'recall':
        await api.documents.recallDocument(recallDocumentInput.parse({ ...fields, documentId }));
        return done('document-recalled');
      default:
        await threadAct(api, act, fields);
        return done('posted');
    }
  });
}

export default function DocumentPage() {
  const { document, shown, audience, readers, thread, content, now } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t, reader, locale } = useLanguage();
  const crumbs = [
    { label: t('working-groups.title'), href: paths.groups() },
    { label: document.space.name, href: paths.group(document.space.id) },
    { label: t('documents.title'), href: paths.groupDocuments(document.space.id) },
    { label: document.title },
  ];
  const readable = document.abilities.readContent.allowed && shown;
  return (
    <PortalPage title={document.title} crumbs={crumbs}>
      <PageHeader
        title={<bdi>{document.title}</bdi>}
        meta={
          <>
            <span className="code">{document.number}</span>
            <DocumentLabel label={document.label} />
            <span>{t('documents.version', { number: document.version })}</span>
            <bdi>{document.senderOrganisation}</bdi>
            <time dateTime={document.updatedAt.toISOString()}>
              {formatDate(document.updatedAt, reader, 'long')}
            </time>
          </>
        }
        actions={
          <>
            {document.abilities.followDocument.allowed ? (
              <FollowButton following={document.following} action={paths.document(document.id)} />
            ) : null}
            {document.abilities.addVersion.allowed ? (
              <ButtonLink href={paths.newVersion(document.id)}>{t('documents.new-version.title')}</ButtonLink>
            ) : null}
            {readable ? (
              <a className="button is-primary" href={paths.content(document.id, shown.n)} download>
                <Download size={16} aria-hidden />
                {t('common.action.download')}
              </a>
            ) : null}
          </>
        }
      />
      {document.state === 'posted' ? null : (
        <Notice tone="warn" title={t(`documents.${document.state}`)}>
          {document.reason ? <p dir="auto">{document.reason}</p> : null}
          {document.abilities.restoreDocuments.allowed ? (
            <RestoreButton spaceId={document.space.id} documentIds={[document.id]}>
              {t('documents.trash.restore')}
            </RestoreButton>
          ) : null}
        </Notice>
      )}
      {document.versions.length > 1 ? (
        <VersionStrip
          label={t('documents.versions')}
          versions={[...document.versions].reverse().map((version) => ({
            n: version.n,
            href: `${paths.document(document.id)}?v=${version.n}`,
            title: t('documents.version', { number: version.n }),
            date: formatDate(version.createdAt, reader, 'short'),
            current: version.n === shown?.n,
          }))}
        />
      ) : null}
      {readable && document.versions.length > 1 ? (
        <p className="row no-print">
          <Link className="link" href={comparedWith(document, shown.n)}>
            {t('documents.compare.title')}
          </Link>
        </p>
      ) : null}
      <div className="columns">
        <div className="stack" style={{ gap: 34 }}>
          {readable ? (
            <>
              {shown.n === document.version ? null : (
                <Notice
                  tone="info"
                  title={t('documents.older-version', { number: shown.n, newest: document.version })}
                />
              )}
              <Preview documentId={document.id} version={shown} content={content} title={document.title} />
            </>
          ) : null}
          {thread ? (
            <Thread thread={thread} refused={refused} title={t('documents.thread')} now={now} />
          ) : null}
        </div>
        <aside className="stack" style={{ gap: 28 }}>
          {shown ? (
            <Facts
              facts={[
                {
                  name: t('documents.column.sender'),
                  value: <bdi>{senderLine(document, regionName(document.senderCountry, locale))}</bdi>,
                },
                { name: t('documents.posted-at'), value: formatDateTime(shown.createdAt, reader) },
                {
                  name: t('documents.file.heading'),
                  value: (
                    <>
                      <bdi>{shown.fileName}</bdi> · <bdi>{formatFileSize(shown.size, locale)}</bdi>
                    </>
                  ),
                },
                ...(shown.note
                  ? [{ name: t('documents.upload.note'), value: <span dir="auto">{shown.note}</span> }]
                  : []),
                {
                  name: t('documents.fingerprint'),
                  value: (
                    <code className="small" style={{ overflowWrap: 'anywhere' }}>
                      {shown.sha256}
                    </code>
                  ),
                },
                ...(shown.scan === 'unscanned'
                  ? [{ name: t('documents.scan.label'), value: t('documents.scan.unscanned') }]
                  : []),
              ]}
            />
          ) : null}
          {audience ? <DocumentAudience audience={audience} /> : null}
          {readers ? <Readers readers={readers} readership={document.readership} /> : null}
          <DocumentActs document={document} refused={refused} openedBy={readers?.readers.length ?? 0} />
        </aside>
      </div>
    </PortalPage>
  );
}

/** The shown version beside the one before it; the first beside the newest. */
function comparedWith({ id, version }: { id: string; version: number }, shown: number): string {
  return shown > 1 ? paths.compareVersions(id, shown - 1, shown) : paths.compareVersions(id, 1, version);
}

function senderLine(
  document: { sender: string | null; senderOrganisation: string },
  country: string,
): string {
  return [document.sender, document.senderOrganisation, country].filter(Boolean).join(' · ');
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
