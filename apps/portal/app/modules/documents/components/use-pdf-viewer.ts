import { AnnotationMode, GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs';
import { type RefObject, useEffect, useRef, useState } from 'react';
import './pdf-reader.css';

GlobalWorkerOptions.workerSrc = workerAddress;
/** Fonts that a PDF may take for granted, encodings, and pictures of notes. */
const ownFiles = `/pdfjs/${version}`;

/** What pdf.js would say in words of its own; ours stand in the page. */
const wordless = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => {},
  pause: () => {},
  resume: () => {},
};

export type Match = {
  readonly current: number;
  readonly total: number;
  readonly state: 'none' | 'searching' | 'done';
};
const noMatch: Match = { current: 0, total: 0, state: 'none' };
/** `FindState.PENDING` of pdf.js. */
const pending = 3;

type Shown = {
  readonly source: string;
  readonly pageName: (n: number, of: number) => string;
  /** The page that is in sight at first. */
  readonly startPage: number;
};
type ViewerOptions = ConstructorParameters<typeof PDFViewer>[0];
type Reader = { readonly viewer: PDFViewer; readonly bus: EventBus };

/** A PDF in a scrolling box: its pages are drawn when they come near and forgotten when they are far. */
export function usePdfViewer({ source, pageName, startPage }: Shown, box: RefObject<HTMLDivElement>) {
  const reader = useRef<Reader | null>(null);
  const nameOf = useRef(pageName);
  nameOf.current = pageName;
  const startOf = useRef(startPage);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(1);
  const [match, setMatch] = useState(noMatch);

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const ended = new AbortController();
    const bus = new EventBus();
    const links = new PDFLinkService({
      eventBus: bus,
      externalLinkTarget: LinkTarget.BLANK,
      // Whoever is linked to learns neither who reads nor what.
      externalLinkRel: 'noopener noreferrer nofollow',
    });
    const finder = new PDFFindController({ linkService: links, eventBus: bus });
    // Its types leave out `abortSignal`, which takes its listeners off the window.
    const options: ViewerOptions & { abortSignal: AbortSignal } = {
      container,
      eventBus: bus,
      linkService: links,
      findController: finder,
      // Notes, stamps and links are shown; forms are not filled in and scripts do not run.
      annotationMode: AnnotationMode.ENABLE,
      enableAutoLinking: false,
      removePageBorders: true,
      imageResourcesPath: `${ownFiles}/images/`,
      maxCanvasPixels: 2 ** 24,
      l10n: wordless,
      abortSignal: ended.signal,
    };
    const viewer = new PDFViewer(options);
    links.setViewer(viewer);
    reader.current = { viewer, bus };

    // Taken off the page, the box is told of its new size, none, before anything here is cleared: nothing scrolls there.
    const isShown = () => !ended.signal.aborted && container.isConnected && container.clientWidth > 0;

    bus.on('pagesinit', () => {
      if (!isShown()) return;
      viewer.currentScaleValue = 'page-width';
      viewer.currentPageNumber = Math.min(startOf.current, viewer.pagesCount);
      for (const element of container.querySelectorAll<HTMLElement>('.page')) {
        element.setAttribute(
          'aria-label',
          nameOf.current(Number(element.dataset.pageNumber), viewer.pagesCount),
        );
      }
    });
    bus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => setPage(pageNumber));
    bus.on('scalechanging', (changed: { scale: number }) => setScale(changed.scale));
    type Found = { state?: number; matchesCount: { current: number; total: number } };
    const tell = ({ state, matchesCount }: Found) =>
      setMatch({ ...matchesCount, state: state === pending ? 'searching' : 'done' });
    bus.on('updatefindmatchescount', tell);
    bus.on('updatefindcontrolstate', tell);

    // A box that has another width now holds its pages as before: as wide as it is.
    const width = new ResizeObserver(() => {
      if (isShown() && viewer.currentScaleValue === 'page-width') viewer.currentScaleValue = 'page-width';
    });
    width.observe(container);

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
    task.promise.then(
      (opened) => {
        if (ended.signal.aborted) return;
        viewer.setDocument(opened);
        links.setDocument(opened, null);
        setPdf(opened);
      },
      () => setFailed(!ended.signal.aborted),
    );
    return () => {
      ended.abort();
      width.disconnect();
      reader.current = null;
      void task.destroy();
    };
  }, [source, box]);

  const lastQuery = useRef('');
  return {
    pdf,
    failed,
    page,
    scale,
    match,
    goTo(n: number) {
      const { viewer } = reader.current ?? {};
      if (viewer && n >= 1 && n <= viewer.pagesCount) viewer.currentPageNumber = n;
    },
    zoom(way: 'in' | 'out' | 'fit') {
      const { viewer } = reader.current ?? {};
      if (!viewer) return;
      if (way === 'fit') viewer.currentScaleValue = 'page-width';
      else viewer.updateScale({ steps: way === 'in' ? 1 : -1 });
    },
    /** Marks all places of a text; asked for the same text again, goes on to the next or the previous. */
    find(query: string, backwards = false) {
      const { bus } = reader.current ?? {};
      if (query === '') setMatch(noMatch);
      bus?.dispatch('find', {
        source: null,
        type: query === lastQuery.current && query !== '' ? 'again' : '',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: backwards,
        matchDiacritics: false,
      });
      lastQuery.current = query;
    },
  };
}
