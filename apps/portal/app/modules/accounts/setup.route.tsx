import { completeSetupInput, minPassword } from '@portal/domain/accounts/accounts.inputs';
import { Button } from '@portal/ui/button';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf } from '../../server/answer.server.ts';
import { completeSetup } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';
import { AgreeToTerms } from './components/agree-to-terms.tsx';

// The same page whether the link is good or not: only the post tells.
export const meta = titled(({ t }) => t('accounts.setup.title'));

export const loader = () => null;

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { password } = await fieldsOf(request);
    const { token } = await completeSetup(context.context, { token: params.token, password });
    return redirect(paths.home(), {
      headers: { 'Set-Cookie': context.context.services.cookie.serialize(token) },
    });
  });
}

const schema = completeSetupInput.omit({ token: true });

export default function Setup() {
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: refused?.refused });
  const labels = { password: t('accounts.invitation.password') };
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <h1 className="display">{t('accounts.setup.title')}</h1>
        <PortalFormShell form={form} labels={labels}>
          <TextField
            form={form}
            name="password"
            type="password"
            label={labels.password}
            hint={t('accounts.invitation.password-hint', { min: minPassword })}
            autoComplete="new-password"
          />
          <AgreeToTerms />
          <Button look="primary">{t('common.action.continue')}</Button>
        </PortalFormShell>
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
