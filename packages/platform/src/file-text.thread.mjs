// The thread in which files of strangers are read: the main one gives it bytes, takes text, and ends it when it
// takes too long or too much memory. Plain JavaScript, since a thread starts without the loader of TypeScript.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from './office-archive.mjs';

const { bytes, mediaType, most } = workerData;
const office = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

const maxPages = 2_000;

/** Parts of an archive that hold text, the elements that hold it, and those after which a line ends. */
const archives = {
  [`${office}wordprocessingml.document`]: {
    part: /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/u,
    text: ['w:t'],
    line: ['w:p', 'w:br', 'w:tab'],
  },
  [`${office}spreadsheetml.sheet`]: {
    part: /^xl\/(?:sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/u,
    text: ['t'],
    line: ['si', 'is'],
  },
  [`${office}presentationml.presentation`]: {
    part: /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml$/u,
    text: ['a:t'],
    line: ['a:p'],
    page: /slide(\d+)\.xml$/u,
  },
  [`${openDocument}text`]: { part: /^content\.xml$/u, text: null, line: ['text:p', 'text:h'] },
  [`${openDocument}spreadsheet`]: { part: /^content\.xml$/u, text: null, line: ['text:p'] },
  [`${openDocument}presentation`]: { part: /^content\.xml$/u, text: null, line: ['text:p'] },
};

/** Takes text until there is enough of it. */
class Pages {
  pages = [];
  room = most;

  get isFull() {
    return this.room <= 0;
  }

  add(text, page) {
    const part = text.slice(0, Math.max(0, this.room));
    this.room -= part.length;
    if (part.trim() !== '') this.pages.push({ page, text: part });
  }
}

async function readPdf(pages) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    verbosity: 0,
  });
  const document = await task.promise;
  for (let n = 1; n <= Math.min(document.numPages, maxPages) && !pages.isFull; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.add(unbroken(text), n);
    page.cleanup();
  }
}

/** Lines end where the paper does: words that were cut there are put together again. */
function unbroken(text) {
  return text
    .replace(/(?<=\p{Ll})[-\u00ad]\n(?=\p{Ll})/gu, '')
    .replace(/(?<=[\p{Script=Han}\u3000-\u303f])\n(?=[\p{Script=Han}\u3000-\u303f])/gu, '');
}

/** The text of one XML part. */
async function textOf(archive, name, { text, line }, room) {
  let depth = text === null ? 1 : 0;
  let found = '';
  await archive.parse(name, {
    open: ({ name: opened }) => {
      if (text?.includes(opened)) depth += 1;
    },
    close: (closed) => {
      if (text?.includes(closed)) depth -= 1;
      if (line.includes(closed)) found += '\n';
    },
    text: (value) => {
      if (depth > 0) found += value;
    },
    isFull: () => found.length > room,
  });
  return found;
}

async function readArchive(pages, kind) {
  const archive = await openArchive(bytes);
  for (const name of archive.names.filter((each) => kind.part.test(each))) {
    if (pages.isFull) return;
    const page = kind.page?.exec(name)?.[1];
    pages.add(await textOf(archive, name, kind, pages.room), page ? Number(page) : null);
  }
}

function readPlain(pages) {
  const wide = { 65534: 'utf-16le', 65279: 'utf-16be' }[(bytes[0] << 8) | bytes[1]];
  pages.add(new TextDecoder(wide ?? 'utf-8').decode(bytes.subarray(0, most * 4)), null);
}

const pages = new Pages();
if (mediaType === 'application/pdf') await readPdf(pages);
else if (mediaType in archives) await readArchive(pages, archives[mediaType]);
else readPlain(pages);
parentPort.postMessage(pages.pages);
