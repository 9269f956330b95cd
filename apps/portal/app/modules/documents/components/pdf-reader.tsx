import { IconButton } from '@portal/ui/button';
import { ChevronDown, ChevronUp, PanelLeft, Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useSearchParams } from '../../../shared/router-hooks.ts';
import { PdfFind } from './pdf-find.tsx';
import { PdfThumbnails } from './pdf-thumbnails.tsx';
import { usePdfViewer } from './use-pdf-viewer.ts';

/** A PDF to read: pages with selectable text, thumbnails, a place to go to, zoom, and what is found in it. */
export default function PdfReader({ source, title }: { source: string; title: string }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const pageName = (n: number, of: number) => `${title}, ${t('documents.preview.page', { n, of })}`;
  const [search] = useSearchParams();
  const startPage = Math.max(1, Number.parseInt(search.get('page') ?? '', 10) || 1);
  const reader = usePdfViewer({ source, pageName, startPage }, box);
  const [thumbs, setThumbs] = useState(false);
  useEffect(() => setThumbs(window.matchMedia('(min-width: 1100px)').matches), []);
  const { pdf, page } = reader;

  if (reader.failed) return <p>{t('documents.preview.failed')}</p>;
  return (
    <section className="reader" aria-label={title}>
      <div className="reader-bar">
        <div>
          <IconButton
            name={t('documents.pdf.thumbnails')}
            aria-expanded={thumbs}
            onClick={() => setThumbs(!thumbs)}
          >
            <PanelLeft size={18} aria-hidden className="turns" />
          </IconButton>
          <IconButton
            name={t('documents.pdf.previous-page')}
            onClick={() => reader.goTo(page - 1)}
            disabled={page <= 1}
          >
            <ChevronUp size={18} aria-hidden />
          </IconButton>
          <IconButton
            name={t('documents.pdf.next-page')}
            onClick={() => reader.goTo(page + 1)}
            disabled={!pdf || page >= pdf.numPages}
          >
            <ChevronDown size={18} aria-hidden />
          </IconButton>
          <PageField page={page} count={pdf?.numPages ?? 0} goTo={reader.goTo} />
        </div>
        <div>
          <IconButton name={t('documents.pdf.zoom-out')} onClick={() => reader.zoom('out')}>
            <ZoomOut size={18} aria-hidden />
          </IconButton>
          <output className="small" aria-label={t('documents.pdf.zoom')}>
            {t('documents.pdf.percent', { share: reader.scale })}
          </output>
          <IconButton name={t('documents.pdf.zoom-in')} onClick={() => reader.zoom('in')}>
            <ZoomIn size={18} aria-hidden />
          </IconButton>
          <IconButton name={t('documents.pdf.fit')} onClick={() => reader.zoom('fit')}>
            <Scan size={18} aria-hidden />
          </IconButton>
        </div>
        <PdfFind find={reader.find} match={reader.match} />
      </div>
      {thumbs && pdf ? <PdfThumbnails pdf={pdf} page={page} goTo={reader.goTo} /> : null}
      <div className="reader-stage">
        {pdf ? null : <p className="muted">{t('common.loading')}</p>}
        {/* A page is laid out as it was set: it does not turn with the language of the portal. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
        {/* biome-ignore lint/a11y/useSemanticElements: pdf.js takes a division only */}
        <div className="reader-scroll" ref={box} dir="ltr" tabIndex={0} role="group" aria-label={title}>
          <div className="pdfViewer" />
        </div>
      </div>
    </section>
  );
}

function PageField({ page, count, goTo }: { page: number; count: number; goTo: (n: number) => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const go = (event?: FormEvent) => {
    event?.preventDefault();
    if (typed !== null) goTo(Math.min(Math.max(1, Number.parseInt(typed, 10) || page), count));
    setTyped(null);
  };
  return (
    <form onSubmit={go} className="row" style={{ gap: 6 }}>
      <input
        className="input is-number"
        inputMode="numeric"
        aria-label={t('documents.pdf.page')}
        value={typed ?? page}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => go()}
      />
      <span className="small muted">{t('documents.pdf.of', { count })}</span>
    </form>
  );
}
