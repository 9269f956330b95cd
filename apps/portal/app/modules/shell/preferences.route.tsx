import { isLocale } from '@portal/messages/locales';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { fieldsOf, safeNext } from '../../server/answer.server.ts';

const year = 'Max-Age=31536000; Path=/; SameSite=Lax';

/** Language and colours are kept in this browser; nothing about the person changes. */
export async function action({ request }: ActionFunctionArgs) {
  const { lang, theme, next } = await fieldsOf(request);
  const headers = new Headers();
  if (isLocale(lang)) headers.append('Set-Cookie', `lang=${lang}; ${year}`);
  if (theme === 'light' || theme === 'dark' || theme === 'system') {
    headers.append('Set-Cookie', `theme=${theme}; ${year}`);
  }
  return redirect(safeNext(next), { status: 303, headers });
}

export const loader = () => redirect(paths.home());
