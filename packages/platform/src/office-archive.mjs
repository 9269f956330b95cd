// Office files are archives of XML parts by strangers: unpacked in memory, and only when the whole list is harmless.
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** Beyond these an archive is a bomb, and nothing of it is unpacked (trust.md C6). */
const maxEntries = 10_000;
const maxUnpacked = 200 * 1024 * 1024;
const maxRatio = 100;

function open(bytes) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    );
  });
}

/**
 * The parts of an archive by name, once the whole list has been found harmless. Names are never taken for paths.
 *
 * @throws Error for a bomb, and for two parts of one name: programs do not agree on which of them counts.
 */
export async function openArchive(bytes) {
  const zip = await open(bytes);
  if (zip.entryCount > maxEntries) throw new Error('too many entries');
  const entries = new Map();
  let unpacked = 0;
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > maxUnpacked || unpacked > maxRatio * Math.max(bytes.length, 10_000)) {
        reject(new Error('unpacks to too much'));
        return;
      }
      if (entries.has(entry.fileName)) {
        reject(new Error('two parts of one name'));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  const streamOf = (name) =>
    new Promise((resolve, reject) => {
      zip.openReadStream(entries.get(name), (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  return {
    names: [...entries.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    has: (name) => entries.has(name),
    /** Parses one part. The parser knows no document types: entities and files of others do not exist for it. */
    async parse(name, { open: onOpen, close: onClose, text: onText, isFull }) {
      const parser = new SaxesParser();
      const decoder = new TextDecoder();
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('doctype', () => {
        throw new Error('a document type');
      });
      parser.on('opentag', (tag) => onOpen?.(tag));
      parser.on('closetag', ({ name: closed }) => onClose?.(closed));
      parser.on('text', (value) => onText?.(value));
      for await (const chunk of await streamOf(name)) {
        parser.write(decoder.decode(chunk, { stream: true }));
        if (isFull?.()) return;
      }
      parser.close();
    },
  };
}

/** The name of an element without its prefix, which each program chooses for itself. */
export function localName(name) {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
export function attributeOf({ attributes }, wanted) {
  for (const [name, value] of Object.entries(attributes)) if (localName(name) === wanted) return value;
  return undefined;
}
