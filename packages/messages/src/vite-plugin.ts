import type { Plugin } from 'vite';
import { compileCatalogues } from './compile-catalogues.ts';
import { catalogueModule } from './generated-code.ts';
import { isLocale, locales } from './locales.ts';
import { packageFolder, readSources } from './source-files.ts';

const prefix = '@portal/messages/catalogue/';
const parser = '@formatjs/icu-messageformat-parser';
/** Long texts of pages that go out without scripts, and words of mails: the server writes them, no browser loads them. */
const serverOnly = /^pages\.|^notifications\.[a-z-]+\.(?:subject|body|line|reason)$/u;

/**
 * Serves `@portal/messages/catalogue/<locale>` compiled from the texts, anew when one of them changes,
 * and keeps the ICU parser and the texts that only the server writes out of what the browser loads. Fails the build on a problem in a text.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'portal-messages',
    enforce: 'pre',
    resolveId(id, importer, options) {
      if (id.startsWith(prefix) && isLocale(id.slice(prefix.length))) return `\0${id}`;
      // The browser gets trees: the parser's stand-in has the element tests and no grammar.
      if (id === parser && !options.ssr)
        return this.resolve(`${parser}/no-parser.js`, importer, { skipSelf: true });
      return null;
    },
    load(id, options) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const locale = locales.find((one) => id.endsWith(`/${one}`));
      const { catalogues, problems } = compileCatalogues(readSources());
      if (problems.length > 0) this.error(`texts: ${problems.join('; ')}`);
      if (!locale) return null;
      const texts = Object.entries(catalogues[locale]);
      const shipped = options?.ssr ? texts : texts.filter(([key]) => !serverOnly.test(key));
      return catalogueModule(Object.fromEntries(shipped));
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(packageFolder) || !file.endsWith('.json')) return;
      for (const locale of locales) {
        const module = server.moduleGraph.getModuleById(`\0${prefix}${locale}`);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: 'full-reload' });
    },
  };
}
