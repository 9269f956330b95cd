import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { safeNext } from '../../server/answer.server.ts';
import { signOut } from '../../server/doors.server.ts';

/** Ends the session everywhere and clears what the browser kept of the pages. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { cookie } = context.context.services;
  const token = cookie.tokenOf(request.headers.get('Cookie'));
  if (token) await signOut(context.context, token);
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' });
  headers.append('Set-Cookie', cookie.clear());
  return redirect(await nextOf(request), { status: 303, headers });
}

/** Where the form says to go on; whoever posts none at all is signed out all the same. */
async function nextOf(request: Request): Promise<string> {
  const form = await request.formData().catch(() => null);
  const next = form?.get('next') ?? null;
  return next === null ? paths.signIn() : safeNext(next);
}

export const loader = () => redirect(paths.home());
