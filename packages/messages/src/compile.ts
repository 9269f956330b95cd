import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileCatalogues } from './compile-catalogues.ts';
import { catalogueModule, keysModule, sourcesModule } from './generated-code.ts';
import { defaultLocale, locales } from './locales.ts';
import { packageFolder, readSources } from './source-files.ts';

/** Checks all texts and writes the compiled languages and the generated types. Exits with 1 on a problem. */
function build(): void {
  const sources = readSources();
  const { catalogues, parameters, problems } = compileCatalogues(sources);
  if (problems.length > 0) {
    console.error(`${problems.length} problem(s) in the texts:\n  ${problems.join('\n  ')}`);
    process.exitCode = 1;
    return;
  }
  write('src/keys.gen.ts', keysModule(parameters));
  write('src/sources.gen.ts', sourcesModule(Object.keys(sources[defaultLocale])));
  for (const locale of locales) write(`dist/${locale}.js`, catalogueModule(catalogues[locale]));
}

// A file that says the same is left alone: watchers and caches go by its date.
function write(path: string, content: string): void {
  const file = join(packageFolder, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

build();
