import { minPassword } from '@portal/domain/accounts/accounts.inputs';
import { resetPasswordInput } from '@portal/domain/accounts/security.inputs';
import { Button } from '@portal/ui/button';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf } from '../../server/answer.server.ts';
import { resetPassword } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

// The same page whether the link is good or not, and looking uses nothing up: only the post tells.
export const meta = titled(({ t }) => t('accounts.reset.title'));

export const loader = () => null;

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { password } = await fieldsOf(request);
    await resetPassword(context.context, { token: params.token, password });
    return redirect(`${paths.signIn()}?done=password-reset`);
  });
}

const schema = resetPasswordInput.omit({ token: true });

export default function ResetPassword() {
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: refused?.refused });
  const labels = { password: t('accounts.password.new') };
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <div className="stack-tight">
          <h1 className="display">{t('accounts.reset.title')}</h1>
          <p className="muted">{t('accounts.reset.intro')}</p>
        </div>
        <PortalFormShell form={form} labels={labels}>
          <TextField
            form={form}
            name="password"
            type="password"
            label={labels.password}
            hint={t('accounts.invitation.password-hint', { min: minPassword })}
            autoComplete="new-password"
          />
          <Button look="primary" disabled={form.pending}>
            {t('accounts.password.save')}
          </Button>
        </PortalFormShell>
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
