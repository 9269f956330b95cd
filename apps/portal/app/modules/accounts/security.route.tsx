import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { changePassword } from '../../server/doors.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { ChangePassword } from './components/change-password.tsx';
import { Factors } from './components/factors.tsx';
import { Sessions } from './components/sessions.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { accounts } = apiOf(context);
    const [sessions, factors] = await Promise.all([accounts.listSessions({}), accounts.listFactors({})]);
    return { sessions: sessions.items, factors };
  });
}

type Accounts = ReturnType<typeof apiOf>['accounts'];
type Fields = Readonly<Record<string, unknown>>;

/** The acts of the buttons, each with what is said afterwards. */
const acts: Readonly<Record<string, (accounts: Accounts, fields: Fields) => Promise<string>>> = {
  async 'end-session'(accounts, { sessionId }) {
    await accounts.endSession({ sessionId: idParam('session', String(sessionId)) });
    return 'session-ended';
  },
  async 'end-other-sessions'(accounts) {
    await accounts.endOtherSessions({});
    return 'sessions-ended';
  },
  async 'remove-passkey'(accounts, { passkeyId }) {
    await accounts.removePasskey({ passkeyId: idParam('passkey', String(passkeyId)) });
    return 'factor-removed';
  },
  async 'remove-authenticator'(accounts) {
    await accounts.removeAuthenticator({});
    return 'factor-removed';
  },
};

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { act, ...fields } = await fieldsOf(request);
    const run = acts[String(act)];
    if (run) return redirect(`${paths.security()}?done=${await run(apiOf(context).accounts, fields)}`);
    const { token } = await changePassword(context.context, fields);
    return redirect(`${paths.security()}?done=password-changed`, {
      headers: { 'Set-Cookie': context.context.services.cookie.serialize(token) },
    });
  });
}

export default function Security() {
  const { sessions, factors } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <>
      <Factors factors={factors} />
      <ChangePassword refused={refused} />
      <Sessions sessions={sessions} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
