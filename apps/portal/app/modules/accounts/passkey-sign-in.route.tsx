import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf, jsonField, refusedIn, safeNext } from '../../server/answer.server.ts';
import { beginPasskeySignIn, signInWithPasskey } from '../../server/doors.server.ts';

/** First what the device has to sign, then what it signed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { cookie, stepCookie } = context.context.services;
  const waiting = stepCookie.tokenOf(request.headers.get('Cookie'));
  const { act, response, next } = await fieldsOf(request);
  const answered = await attempt(request, async () => {
    if (act === 'begin') {
      const { challenge, options } = await beginPasskeySignIn(context.context, waiting);
      return Response.json(options, {
        headers: { 'Set-Cookie': stepCookie.serialize(challenge), 'Cache-Control': 'no-store' },
      });
    }
    const { token } = await signInWithPasskey(context.context, waiting, { response: jsonField(response) });
    const headers = new Headers();
    headers.append('Set-Cookie', cookie.serialize(token));
    headers.append('Set-Cookie', stepCookie.clear());
    return redirect(safeNext(next), { headers });
  });
  if (answered instanceof Response) return answered;
  return redirect(`${paths.signIn()}?refused=${refusedIn(answered)}`, {
    headers: { 'Set-Cookie': stepCookie.clear() },
  });
}

export const loader = () => redirect(paths.signIn());
