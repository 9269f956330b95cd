import { requestPasswordResetInput } from '@portal/domain/accounts/security.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf } from '../../server/answer.server.ts';
import { requestPasswordReset } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

export const meta = titled(({ t }) => t('accounts.forgot.title'));

export const loader = ({ request }: LoaderFunctionArgs) => ({
  asked: new URL(request.url).searchParams.has('asked'),
});

/** The same answer for every address (trust.md A9). */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { email } = await fieldsOf(request);
    await requestPasswordReset(context.context, { email });
    return redirect(`${paths.forgotPassword()}?asked`);
  });
}

export default function ForgotPassword() {
  const { asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(requestPasswordResetInput, { refused: refused?.refused });
  const labels = { email: t('accounts.sign-in.email') };
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <div className="stack-tight">
          <h1 className="display">{t('accounts.forgot.title')}</h1>
          <p className="muted">{t('accounts.forgot.intro')}</p>
        </div>
        {asked ? (
          <Notice tone="ok" title={t('accounts.forgot.asked')}>
            <p>{t('accounts.forgot.asked-hint')}</p>
          </Notice>
        ) : null}
        <PortalFormShell form={form} labels={labels}>
          <TextField form={form} name="email" type="email" label={labels.email} autoComplete="username" />
          <div className="row">
            <Button look="primary" disabled={form.pending}>
              {t('accounts.forgot.submit')}
            </Button>
            <ButtonLink look="quiet" href={paths.signIn()}>
              {t('accounts.forgot.back')}
            </ButtonLink>
          </div>
        </PortalFormShell>
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
