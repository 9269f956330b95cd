import { changeEmailInput } from '@portal/domain/accounts/email-change';
import { Button } from '@portal/ui/button';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt } from '../../server/answer.server.ts';
import { changeEmail } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

// The same page whether the link is good or not, and looking uses nothing up: only the post tells.
export const meta = titled(({ t }) => t('accounts.email.confirm-title'));

export const loader = () => null;

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    await changeEmail(context.context, { token: params.token });
    return redirect(`${paths.signIn()}?done=email-changed`);
  });
}

const schema = changeEmailInput.omit({ token: true });

export default function ConfirmEmail() {
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: refused?.refused });
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <div className="stack-tight">
          <h1 className="display">{t('accounts.email.confirm-title')}</h1>
          <p className="muted">{t('accounts.email.confirm-intro')}</p>
        </div>
        <PortalFormShell form={form} labels={{}}>
          <Button look="primary" disabled={form.pending}>
            {t('accounts.email.confirm')}
          </Button>
        </PortalFormShell>
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
