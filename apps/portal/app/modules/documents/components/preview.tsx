import type { VersionView } from '@portal/domain/documents/documents.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { lazy, Suspense } from 'react';
import { paths } from '../../../paths.ts';
import type { PreviewContent } from '../../../server/preview.server.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { OfficePaper } from './office-paper.tsx';
import { PdfDoor } from './pdf-door.tsx';

// Weighs more than the rest of the page, so it comes when it is needed.
const MarkdownPaper = lazy(() => import('./markdown-paper.tsx'));

/** The document itself, as far as it can be shown without another program. */
export function Preview({
  documentId,
  version,
  content,
  title,
}: {
  documentId: string;
  version: VersionView;
  content: PreviewContent | null;
  title: string;
}) {
  const { t } = useLanguage();
  const source = paths.content(documentId, version.n, 'view');
  const open = (
    <a className="link" href={paths.content(documentId, version.n)} download>
      {t('common.action.download')}
    </a>
  );
  const text = content?.kind === 'text' ? content.text : '';
  if (content?.kind === 'unreadable' || content?.kind === 'busy') {
    return (
      <EmptyState title={t(`documents.preview.${content.kind}`)} action={open}>
        {t(`documents.preview.${content.kind}-hint`)}
      </EmptyState>
    );
  }
  if (version.preview === 'none') {
    return (
      <EmptyState title={t('documents.preview.none')} action={open}>
        {t('documents.preview.none-hint', { name: version.fileName })}
      </EmptyState>
    );
  }
  if (version.preview === 'pdf') {
    return <PdfDoor key={source} source={source} title={title} download={open} />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard
    <section className="viewer" aria-label={title} tabIndex={0}>
      {version.preview === 'image' ? <img src={source} alt={title} /> : null}
      {version.preview === 'text' ? (
        <div className="paper" dir="auto">
          <pre>{text}</pre>
        </div>
      ) : null}
      {version.preview === 'markdown' ? (
        <div className="paper" dir="auto">
          <Suspense fallback={<pre>{text}</pre>}>
            <MarkdownPaper text={text} />
          </Suspense>
        </div>
      ) : null}
      {content?.kind === 'office' ? (
        <div className="paper">
          <OfficePaper file={content.file} />
        </div>
      ) : null}
    </section>
  );
}
