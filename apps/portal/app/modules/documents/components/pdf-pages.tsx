import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';

GlobalWorkerOptions.workerSrc = workerAddress;
/** Fonts that a PDF may take for granted, and the tables of Chinese, Japanese and Korean encodings. */
const ownFiles = `/pdfjs/${version}`;

/** The pages of a PDF, drawn by our own copy of pdf.js: each when it comes near, so that a long paper opens at once. */
export default function PdfPages({ source, title }: { source: string; title: string }) {
  const { t } = useLanguage();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    // No code from a document ever runs (CVE-2024-4367); ranges let the first page come first.
    const task = getDocument({
      url: source,
      isEvalSupported: false,
      enableXfa: false,
      withCredentials: true,
      standardFontDataUrl: `${ownFiles}/standard_fonts/`,
      cMapUrl: `${ownFiles}/cmaps/`,
      useSystemFonts: false,
    });
    task.promise.then(setPdf, () => setFailed(true));
    return () => {
      void task.destroy();
    };
  }, [source]);

  if (failed) return <p>{t('documents.preview.failed')}</p>;
  if (!pdf) return <p className="muted">{t('common.loading')}</p>;
  return (
    <div className="stack">
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage
          key={index + 1}
          pdf={pdf}
          n={index + 1}
          name={`${title}, ${t('documents.preview.page', { n: index + 1, of: pdf.numPages })}`}
        />
      ))}
    </div>
  );
}

function PdfPage({ pdf, n, name }: { pdf: PDFDocumentProxy; n: number; name: string }) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [near, setNear] = useState(n <= 2);

  useEffect(() => {
    const element = holder.current;
    if (!element || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '800px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);

  useEffect(() => {
    if (!near) return;
    let left = false;
    void (async () => {
      const page = await pdf.getPage(n);
      const target = canvas.current;
      if (left || !target) return;
      const width = Math.min(holder.current?.clientWidth ?? 760, 860);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.inlineSize = `${width}px`;
      await page.render({ canvas: target, viewport }).promise;
      const { items } = await page.getTextContent();
      if (!left) setText(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    })().catch(() => {
      // The reader has left the page, or the file is broken: the download is there.
    });
    return () => {
      left = true;
    };
  }, [pdf, n, near]);

  return (
    // A page is drawn as it was set: its letters do not turn with the language of the portal.
    <div ref={holder} dir="ltr" style={{ minBlockSize: near ? undefined : 900 }}>
      <canvas ref={canvas} role="img" aria-label={name} />
      <p className="visually-hidden" dir="auto">
        {text}
      </p>
    </div>
  );
}
