import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf, jsonField, refusedIn, safeNext } from '../../server/answer.server.ts';
import { beginPasskeySignIn, signInWithPasskey } from '../../server/doors.server.ts';
import { signedInCookies } from '../../server/signed-in.server.ts';

/** First what the device has to sign, then what it signed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { stepCookie } = context.context.services;
  const waiting = stepCookie.tokenOf(request.headers.get('Cookie'));
  const { act, response, next } = await fieldsOf(request);
  const answered = await attempt(request, async () => {
    if (act === 'begin') {
      const { challenge, options } = await beginPasskeySignIn(context.context, waiting);
      return Response.json(options, {
        headers: { 'Set-Cookie': stepCookie.serialize(challenge), 'Cache-Control': 'no-store' },
      });
    }
    const answer = { response: jsonField(response) };
    const signedIn = await signInWithPasskey(context.context, waiting, answer);
    const headers = signedInCookies(context.context, signedIn);
    headers.append('Set-Cookie', stepCookie.clear());
    return redirect(safeNext(next), { headers });
  });
  if (answered instanceof Response) return answered;
  return redirect(`${paths.signIn()}?refused=${refusedIn(answered)}`, {
    headers: { 'Set-Cookie': stepCookie.clear() },
  });
}

export const loader = () => redirect(paths.signIn());
