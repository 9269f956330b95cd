import { changeAbsenceInput } from '@portal/domain/accounts/absence';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { Away } from './components/away.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({ absence: await apiOf(context).accounts.getAbsence({}) }));
}

/** Saves the absence, or ends it. */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { act, deputyId, ...fields } = await fieldsOf(request);
    const isBack = act === 'back';
    await apiOf(context).accounts.changeAbsence(
      changeAbsenceInput.parse({ ...fields, ...(isBack ? {} : { deputyId: deputyId || undefined }) }),
    );
    return redirect(`${paths.absence()}?done=${isBack ? 'absence-ended' : 'absence-saved'}`);
  });
}

export default function Absence() {
  const { absence } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return <Away absence={absence} refused={refused} />;
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
