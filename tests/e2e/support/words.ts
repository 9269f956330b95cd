import { catalogueOf } from '@portal/messages/catalogues';
import type { Locale } from '@portal/messages/locales';
import { createTranslator } from '@portal/messages/translate';

/** The texts as the page has them, so that a journey finds its way in any language. */
export function words(locale: Locale) {
  const { lookUp } = createTranslator(locale, catalogueOf(locale), { strict: false });
  return (key: string, params: Record<string, unknown> = {}): string => {
    const text = lookUp(key, params);
    if (text === null) throw new Error(`no text ${key}`);
    return text;
  };
}
