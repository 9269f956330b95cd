import { countryCodes } from '@portal/messages/country-codes';
import { regionName } from '@portal/messages/format';
import type { Locale } from '@portal/messages/locales';

/** Countries and regions by name, as a form offers them. Named by the server: a browser may know other names. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  return countryCodes()
    .map((code) => ({ value: code, label: regionName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
