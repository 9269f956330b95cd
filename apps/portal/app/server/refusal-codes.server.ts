import { catalogueOf } from '@portal/messages/catalogues';
import { errorCodeOf } from '@portal/messages/error-key';
import type { Locale } from '@portal/messages/locales';
import { createTranslator } from '@portal/messages/translate';

/** Every code of a refusal with its sentence; where the sentence has a hole, the name of what fills it. */
export function refusalCodesIn(locale: Locale): { code: string; text: string }[] {
  const catalogue = catalogueOf(locale);
  const { lookUp } = createTranslator(locale, catalogue, { strict: false });
  const examples = { retryAfter: 30, years: 3 };
  return Object.keys(catalogue)
    .flatMap((key) => {
      const code = errorCodeOf(key);
      return code === null ? [] : [{ code, text: lookUp(key, examples) ?? '' }];
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
