import { themes } from '@portal/domain/accounts/preferences';
import { isLocale } from '@portal/messages/locales';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { fieldsOf, safeNext } from '../../server/answer.server.ts';
import { preferenceCookies } from '../../server/preference-cookies.server.ts';

/** Language and colours are kept in this browser; nothing about the person changes. */
export async function action({ request }: ActionFunctionArgs) {
  const { lang, theme, next } = await fieldsOf(request);
  const chosen = themes.find((each) => each === theme);
  const headers = preferenceCookies({
    ...(isLocale(lang) ? { locale: lang } : {}),
    ...(chosen ? { theme: chosen } : {}),
  });
  return redirect(safeNext(next), { status: 303, headers });
}

export const loader = () => redirect(paths.home());
