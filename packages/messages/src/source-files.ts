import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceCatalogue } from './catalogue.ts';
import type { Sources } from './compile-catalogues.ts';
import { type Locale, locales } from './locales.ts';

/** The folder of this package, for the build script and the Vite plugin only. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Reads all texts from the disk, so that a new module needs no registration. */
export function readSources(folder: string = packageFolder): Sources {
  const read = (locale: Locale): SourceCatalogue =>
    Object.fromEntries(
      readdirSync(join(folder, locale))
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => [
          file.slice(0, -'.json'.length),
          JSON.parse(readFileSync(join(folder, locale, file), 'utf8')),
        ]),
    );
  return Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Sources;
}
