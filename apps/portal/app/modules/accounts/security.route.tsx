import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { changePassword } from '../../server/doors.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { ChangePassword } from './components/change-password.tsx';
import { Sessions } from './components/sessions.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const sessions = await apiOf(context).accounts.listSessions({});
    return { sessions: sessions.items };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { act, sessionId, ...fields } = await fieldsOf(request);
    const { accounts } = apiOf(context);
    const done = (what: string, headers?: Record<string, string>) =>
      redirect(`${paths.security()}?done=${what}`, headers ? { headers } : {});
    if (act === 'end-session') {
      await accounts.endSession({ sessionId: idParam('session', String(sessionId)) });
      return done('session-ended');
    }
    if (act === 'end-other-sessions') {
      await accounts.endOtherSessions({});
      return done('sessions-ended');
    }
    const { token } = await changePassword(context.context, fields);
    return done('password-changed', { 'Set-Cookie': context.context.services.cookie.serialize(token) });
  });
}

export default function Security() {
  const { sessions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <>
      <ChangePassword refused={refused} />
      <Sessions sessions={sessions} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
