import { answerQuestionInput } from '@portal/domain/organisations/application';
import { Button } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextArea } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, attempt, fieldsOf } from '../../server/answer.server.ts';
import { answerQuestion, getQuestion } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

export const meta = titled(({ t }) => t('organisations.apply.question-title'));

/** Looking consumes nothing: mail scanners look too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (new URL(request.url).searchParams.has('done')) return { done: true as const };
  return answer(request, async () => ({
    done: false as const,
    ...(await getQuestion(context.context, params.token)),
  }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { answer: words } = await fieldsOf(request);
    await answerQuestion(context.context, { token: params.token, answer: words });
    return redirect(`${paths.answerQuestion(params.token ?? '')}?done`);
  });
}

const schema = answerQuestionInput.omit({ token: true });

export default function AnswerQuestion() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: refused?.refused });
  const labels = { answer: t('organisations.apply.answer') };
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <h1 className="display">{t('organisations.apply.question-title')}</h1>
        {data.done ? (
          <Notice tone="ok" title={t('organisations.apply.answered')} />
        ) : (
          <>
            <p className="subheading">
              <bdi>{data.name}</bdi>
            </p>
            <p className="prose" dir="auto">
              {data.question}
            </p>
            <PortalFormShell form={form} labels={labels}>
              <TextArea form={form} name="answer" label={labels.answer} rows={6} />
              <Button look="primary" disabled={form.pending}>
                {t('common.action.send')}
              </Button>
            </PortalFormShell>
          </>
        )}
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
