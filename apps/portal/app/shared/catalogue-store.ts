import type { Catalogue } from '@portal/messages/catalogue';
import type { Locale } from '@portal/messages/locales';

// Filled before anything is rendered: on the server from the texts, in the browser with the one language
// of the page. A module of its own, so that the browser never loads the other two.
const store = new Map<Locale, Catalogue>();

export function keepCatalogue(locale: Locale, catalogue: Catalogue): void {
  store.set(locale, catalogue);
}

export function catalogueFor(locale: Locale): Catalogue {
  const catalogue = store.get(locale);
  if (!catalogue) throw new Error(`the texts in ${locale} are not loaded`);
  return catalogue;
}
