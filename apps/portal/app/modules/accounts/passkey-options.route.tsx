import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { answer } from '../../server/answer.server.ts';
import { beginPasskey } from '../../server/doors.server.ts';

/** What the device needs to make a passkey. */
export async function action({ request, context }: ActionFunctionArgs) {
  return answer(request, async () => {
    const { challenge, options } = await beginPasskey(context.context);
    const { stepCookie } = context.context.services;
    return Response.json(options, {
      headers: { 'Set-Cookie': stepCookie.serialize(challenge), 'Cache-Control': 'no-store' },
    });
  });
}

export const loader = () => redirect(paths.security());
