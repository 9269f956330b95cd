import { errorKey } from '@portal/messages/error-key';
import type { Reader } from '@portal/messages/format';
import type { Locale } from '@portal/messages/locales';
import { createTranslator, type Translator } from '@portal/messages/translate';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { catalogueFor } from './catalogue-store.ts';

export type Language = Translator & {
  /** For the functions that write dates, sizes and numbers. */
  readonly reader: Reader;
  /** The sentence for a code of the domain. */
  refusal(code: string, params?: Readonly<Record<string, unknown>>): string;
};

const LanguageContext = createContext<Language | null>(null);

/** The texts of one language, with times in the reader's zone. */
export function speak(locale: Locale, timeZone: string): Language {
  const translator = createTranslator(locale, catalogueFor(locale), { timeZone, strict: false });
  return {
    ...translator,
    reader: { locale, timeZone },
    refusal: (code, params = {}) =>
      translator.lookUp(errorKey(code), params) ?? translator.t('common.errors.unknown'),
  };
}

/** Speaks the reader's language to everything below. */
export function LanguageProvider(props: { locale: Locale; timeZone: string; children: ReactNode }) {
  const { locale, timeZone, children } = props;
  const language = useMemo(() => speak(locale, timeZone), [locale, timeZone]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it');
  return language;
}
