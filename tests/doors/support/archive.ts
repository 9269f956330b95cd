import yauzl from 'yauzl';

export type Entry = { readonly bytes: Buffer };

/** The files of a ZIP by name. @throws Error when it is not a whole one. */
export async function entriesOf(archive: Buffer): Promise<Map<string, Entry>> {
  const zip = await yauzl.fromBufferPromise(archive);
  const found = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.set(entry.fileName, { bytes: Buffer.concat(chunks) });
  }
  return found;
}
