import type { Catalogue, CompiledMessage, SourceCatalogue } from './catalogue.ts';
import { parameterProblems, pluralProblems, textProblems } from './check-message.ts';
import { defaultLocale, type Locale, locales } from './locales.ts';
import { type Parameters, parametersOf } from './message-parameters.ts';
import { parseMessage } from './parse-message.ts';

export type Sources = Readonly<Record<Locale, SourceCatalogue>>;

/** All languages, compiled, with the parameters of each key; or what has to be put right first. */
export type Compiled = {
  readonly catalogues: Readonly<Record<Locale, Catalogue>>;
  readonly parameters: ReadonlyMap<string, Parameters>;
  readonly problems: readonly string[];
};

/** Compiles one language without checking it against the others: enough at run time. */
export function compileCatalogue(source: SourceCatalogue, locale: Locale): Catalogue {
  return Object.fromEntries(entriesOf(source).map(([key, text]) => [key, parseMessage(text, locale)]));
}

/** Compiles and checks all languages against each other. */
export function compileCatalogues(sources: Sources): Compiled {
  const problems: string[] = [];
  const catalogues = { en: {}, zh: {}, ar: {} } as Record<Locale, Record<string, CompiledMessage>>;
  const texts = Object.fromEntries(
    locales.map((locale) => [locale, new Map(entriesOf(sources[locale]))]),
  ) as Record<Locale, Map<string, string>>;
  const keys = [...new Set(locales.flatMap((locale) => [...texts[locale].keys()]))].sort();
  const parameters = new Map<string, Parameters>();
  for (const key of keys) {
    for (const locale of locales) {
      const text = texts[locale].get(key);
      const report = (problem: string) => problems.push(`${locale} ${key}: ${problem}`);
      if (text === undefined) {
        report('missing');
        continue;
      }
      textProblems(key, text).forEach(report);
      const message = attempt(() => parseMessage(text, locale), report);
      if (message === undefined) continue;
      catalogues[locale][key] = message;
      pluralProblems(message, locale).forEach(report);
      const expected = parameters.get(key);
      if (locale === defaultLocale) parameters.set(key, parametersOf(message));
      else if (expected) parameterProblems(expected, parametersOf(message)).forEach(report);
    }
  }
  return { catalogues, parameters, problems };
}

function entriesOf(source: SourceCatalogue): [string, string][] {
  return Object.entries(source).flatMap(([module, messages]) =>
    Object.entries(messages).map(([key, text]): [string, string] => [`${module}.${key}`, text]),
  );
}

function attempt<Result>(work: () => Result, report: (problem: string) => void): Result | undefined {
  try {
    return work();
  } catch (error) {
    report(`not ICU: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
