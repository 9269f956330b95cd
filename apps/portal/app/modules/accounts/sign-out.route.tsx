import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { fieldsOf, safeNext } from '../../server/answer.server.ts';
import { signOut } from '../../server/doors.server.ts';

/** Ends the session everywhere and clears what the browser kept of the pages. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { cookie } = context.context.services;
  const token = cookie.tokenOf(request.headers.get('Cookie'));
  if (token) await signOut(context.context, token);
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' });
  headers.append('Set-Cookie', cookie.clear());
  const { next } = await fieldsOf(request);
  return redirect(next === undefined ? paths.signIn() : safeNext(next), { status: 303, headers });
}

export const loader = () => redirect(paths.home());
