// The thread in which files of strangers are read: the main one gives it bytes, takes text, and ends it when it
// takes too long or too much memory. Plain JavaScript, since a thread starts without the loader of TypeScript.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

const { bytes, mediaType, most } = workerData;
const office = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

/** Beyond these an archive is a bomb, and nothing of it is unpacked (trust.md C6). */
const maxEntries = 10_000;
const maxUnpacked = 200 * 1024 * 1024;
const maxRatio = 100;
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

function openArchive() {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    );
  });
}

/** The entries that hold text, once the whole list has been found harmless. Names are never taken for paths. */
async function listParts(zip, pattern) {
  if (zip.entryCount > maxEntries) throw new Error('too many entries');
  const parts = [];
  let unpacked = 0;
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > maxUnpacked || unpacked > maxRatio * Math.max(bytes.length, 10_000)) {
        reject(new Error('unpacks to too much'));
        return;
      }
      if (pattern.test(entry.fileName)) parts.push(entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return parts.sort((a, b) => a.fileName.localeCompare(b.fileName, 'en', { numeric: true }));
}

function streamOf(zip, entry) {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

/** The text of one XML part. The parser knows no document types: entities and files of others do not exist for it. */
async function textOf(stream, { text, line }, room) {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  let depth = text === null ? 1 : 0;
  let found = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name }) => {
    if (text?.includes(name)) depth += 1;
  });
  parser.on('closetag', ({ name }) => {
    if (text?.includes(name)) depth -= 1;
    if (line.includes(name)) found += '\n';
  });
  parser.on('text', (value) => {
    if (depth > 0) found += value;
  });
  for await (const chunk of stream) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (found.length > room) return found;
  }
  parser.close();
  return found;
}

async function readArchive(pages, kind) {
  const zip = await openArchive();
  for (const entry of await listParts(zip, kind.part)) {
    if (pages.isFull) return;
    const page = kind.page?.exec(entry.fileName)?.[1];
    pages.add(await textOf(await streamOf(zip, entry), kind, pages.room), page ? Number(page) : null);
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
