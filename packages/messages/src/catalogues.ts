import type { Catalogue } from './catalogue.ts';
import { compileCatalogue } from './compile-catalogues.ts';
import type { Locale } from './locales.ts';
import { sources } from './sources.gen.ts';

const compiled = new Map<Locale, Catalogue>();

/** The catalogue of a language on a server (pages, mails): compiled from the texts on first use. */
export function catalogueOf(locale: Locale): Catalogue {
  const known = compiled.get(locale);
  if (known) return known;
  const catalogue = compileCatalogue(sources[locale], locale);
  compiled.set(locale, catalogue);
  return catalogue;
}
