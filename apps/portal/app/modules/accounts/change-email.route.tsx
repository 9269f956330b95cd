import { requestEmailChangeInput } from '@portal/domain/accounts/email-change';
import { Button, ButtonLink } from '@portal/ui/button';
import { Facts } from '@portal/ui/facts';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({ me: await apiOf(context).accounts.getMe({}) }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const input = requestEmailChangeInput.parse(await fieldsOf(request));
    await apiOf(context).accounts.requestEmailChange(input);
    return redirect(`${paths.profile()}?done=email-change-sent`);
  });
}

export default function ChangeEmail() {
  const { me } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(requestEmailChangeInput, { refused: refused?.refused });
  const labels = { email: t('accounts.email.new') };
  return (
    <Section title={t('accounts.email.title')}>
      <Facts facts={[{ name: t('accounts.email.current'), value: <bdi>{me.email}</bdi> }]} />
      <p className="muted">{t('accounts.email.intro')}</p>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <TextField form={form} name="email" type="email" label={labels.email} autoComplete="email" />
        <div className="row">
          <Button look="primary" disabled={form.pending}>
            {t('accounts.email.submit')}
          </Button>
          <ButtonLink look="quiet" href={paths.profile()}>
            {t('common.action.cancel')}
          </ButtonLink>
        </div>
      </PortalFormShell>
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
