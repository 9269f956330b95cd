/// <reference path="./catalogue-modules.d.ts" />
import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locales.ts';

// Spelt out, so that each language becomes a file of its own.
const loaders: Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('@portal/messages/catalogue/en'),
  zh: () => import('@portal/messages/catalogue/zh'),
  ar: () => import('@portal/messages/catalogue/ar'),
};

/** Loads the one language that the page is in. Browser only: servers use `catalogues.ts`. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return (await loaders[locale]()).default;
}
