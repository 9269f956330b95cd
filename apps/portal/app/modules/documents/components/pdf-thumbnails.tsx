import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';

/** Width of a small picture, in pixels of the screen. */
const thumbWidth = 104;
/** Before a picture of it is there, a page is taken to be a sheet of A4. */
const usualHeight = 147;

type Props = { pdf: PDFDocumentProxy; page: number; goTo: (n: number) => void };

/** All pages in small. One stop of the tab key; the arrows walk through it. */
export function PdfThumbnails({ pdf, page, goTo }: Props) {
  const { t } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const buttonOf = (n: number) => list.current?.querySelector<HTMLElement>(`[data-page="${n}"]`);

  useEffect(() => {
    list.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [page]);

  const steps: Record<string, (n: number) => number> = {
    ArrowDown: (n) => n + 1,
    ArrowUp: (n) => n - 1,
    Home: () => 1,
    End: () => pdf.numPages,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const step = steps[event.key];
    const from = Number((event.target as HTMLElement).dataset.page);
    if (!step || !from) return;
    event.preventDefault();
    const next = Math.min(Math.max(1, step(from)), pdf.numPages);
    goTo(next);
    buttonOf(next)?.focus();
  };
  return (
    <nav className="reader-thumbs" aria-label={t('documents.pdf.thumbnails')}>
      <ol ref={list} onKeyDown={onKeyDown}>
        {Array.from({ length: pdf.numPages }, (_, at) => (
          <li key={at + 1}>
            <button
              type="button"
              data-page={at + 1}
              tabIndex={at + 1 === page ? 0 : -1}
              aria-current={at + 1 === page ? 'page' : undefined}
              aria-label={t('documents.pdf.go-to', { n: at + 1 })}
              onClick={() => goTo(at + 1)}
            >
              <Thumbnail pdf={pdf} n={at + 1} />
              <span aria-hidden>{t('documents.pdf.number', { n: at + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Drawn while it is near the part in sight, forgotten when it is far: five hundred pages take no more than ten. */
function Thumbnail({ pdf, n }: { pdf: PDFDocumentProxy; n: number }) {
  const frame = useRef<HTMLSpanElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [height, setHeight] = useState(usualHeight);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { root: element.closest('nav'), rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const target = canvas.current;
    if (!near || !target) return;
    let cancel = () => {};
    let left = false;
    void (async () => {
      const page = await pdf.getPage(n);
      if (left) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (thumbWidth / natural.width) * window.devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      setHeight((thumbWidth / natural.width) * natural.height);
      const drawing = page.render({ canvas: target, viewport });
      cancel = () => drawing.cancel();
      await drawing.promise;
    })().catch(() => {
      // Out of sight before it was drawn, or a page that cannot be drawn: its number is there.
    });
    return () => {
      left = true;
      cancel();
    };
  }, [pdf, n, near]);

  return (
    <span ref={frame} style={{ minBlockSize: height }}>
      {near ? <canvas ref={canvas} aria-hidden /> : null}
    </span>
  );
}
