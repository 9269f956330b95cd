import type { Theme } from '@portal/domain/accounts/preferences';
import type { Locale } from '@portal/messages/locales';

const year = 'Max-Age=31536000; Path=/; SameSite=Lax';

/** Language and colours as this browser keeps them; they come before what the profile says. */
export function preferenceCookies({ locale, theme }: { locale?: Locale; theme?: Theme }): Headers {
  const headers = new Headers();
  if (locale) headers.append('Set-Cookie', `lang=${locale}; ${year}`);
  if (theme) headers.append('Set-Cookie', `theme=${theme}; ${year}`);
  return headers;
}
