import { Button } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { attempt } from '../../server/answer.server.ts';
import { confirmApplication } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Form } from '../../shared/router-hooks.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

// The same page whether the link is good or not: only the post tells.
export const meta = titled(({ t }) => t('organisations.apply.confirm-title'));

export const loader = ({ request }: LoaderFunctionArgs) => ({
  done: new URL(request.url).searchParams.has('done'),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    await confirmApplication(context.context, { token: params.token });
    return redirect(`${paths.confirmApplication(params.token ?? '')}?done`);
  });
}

export default function ConfirmApplication() {
  const { done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t, refusal } = useLanguage();
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <h1 className="display">{t('organisations.apply.confirm-title')}</h1>
        {done ? (
          <Notice tone="ok" title={t('organisations.apply.confirmed')}>
            <p>{t('organisations.apply.confirmed-hint')}</p>
          </Notice>
        ) : (
          <Form method="post" className="stack">
            {refused ? <Notice tone="bad" title={refusal(refused.code, refused.params)} /> : null}
            <p>{t('organisations.apply.confirm-intro')}</p>
            <Button look="primary">{t('organisations.apply.confirm')}</Button>
          </Form>
        )}
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
