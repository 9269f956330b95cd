import { confirmIdentityInput } from '@portal/domain/accounts/security.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { PageHeader } from '@portal/ui/page-header';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { answer, apiOf, attempt, fieldsOf, safeNext } from '../../server/answer.server.ts';
import { confirmIdentity } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';

export const meta = titled(({ t }) => t('accounts.confirm.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    await apiOf(context).accounts.getMe({});
    return { next: safeNext(new URL(request.url).searchParams.get('next')) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { password, next } = await fieldsOf(request);
    const { token } = await confirmIdentity(context.context, { password });
    const headers = { 'Set-Cookie': context.context.services.cookie.serialize(token) };
    return redirect(safeNext(next), { headers });
  });
}

export default function Confirm() {
  const { next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(confirmIdentityInput, { refused: refused?.refused });
  const labels = { password: t('accounts.sign-in.password') };
  return (
    <PortalPage title={t('accounts.confirm.title')} crumbs={[]}>
      <PageHeader title={t('accounts.confirm.title')} meta={t('accounts.confirm.intro')} />
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="next" value={next} />
        <TextField
          form={form}
          name="password"
          type="password"
          label={labels.password}
          autoComplete="current-password"
        />
        <div className="row">
          <Button look="primary" disabled={form.pending}>
            {t('common.action.continue')}
          </Button>
          <ButtonLink look="quiet" href="/">
            {t('common.action.cancel')}
          </ButtonLink>
        </div>
      </PortalFormShell>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
