import { joinOrganisationInput } from '@portal/domain/accounts/account-invitation';
import { minPassword } from '@portal/domain/accounts/accounts.inputs';
import { formatDateTime } from '@portal/messages/format';
import { Button } from '@portal/ui/button';
import { Facts } from '@portal/ui/facts';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, attempt, fieldsOf } from '../../server/answer.server.ts';
import { getAccountInvitation, joinOrganisation } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';
import { AgreeToTerms } from './components/agree-to-terms.tsx';

export const meta = titled(({ t }) => t('accounts.invitation.title'));

/** Looking at an invitation consumes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { email, organisationName, isDelegate, duties, invitedBy, expiresAt } = await getAccountInvitation(
      context.context,
      params.token,
    );
    return { email, organisationName, isDelegate, duties, invitedBy, expiresAt };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { name, password } = await fieldsOf(request);
    const { token } = await joinOrganisation(context.context, { token: params.token, name, password });
    return redirect(paths.home(), {
      headers: { 'Set-Cookie': context.context.services.cookie.serialize(token) },
    });
  });
}

const schema = joinOrganisationInput.omit({ token: true });

export default function Join() {
  const invitation = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, reader } = useLanguage();
  const form = usePortalForm(schema, { refused: refused?.refused });
  const labels = { name: t('accounts.invitation.name'), password: t('accounts.invitation.password') };
  const roles = [
    ...(invitation.isDelegate ? [t('organisations.people.delegate')] : []),
    ...invitation.duties.map((duty) => t(`accounts.duty.${duty}`)),
  ];
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <h1 className="display">
          {t('accounts.join.heading', { organisation: invitation.organisationName })}
        </h1>
        <Facts
          facts={[
            { name: t('accounts.invitation.by'), value: invitation.invitedBy },
            { name: t('accounts.invitation.for'), value: <bdi>{invitation.email}</bdi> },
            ...(roles.length > 0 ? [{ name: t('accounts.invitation.role'), value: roles.join(' · ') }] : []),
            { name: t('accounts.invitation.until'), value: formatDateTime(invitation.expiresAt, reader) },
          ]}
        />
        <PortalFormShell form={form} labels={labels}>
          <TextField form={form} name="name" label={labels.name} autoComplete="name" />
          <TextField
            form={form}
            name="password"
            type="password"
            label={labels.password}
            hint={t('accounts.invitation.password-hint', { min: minPassword })}
            autoComplete="new-password"
          />
          <AgreeToTerms />
          <Button look="primary" disabled={form.pending}>
            {t('accounts.invitation.accept')}
          </Button>
        </PortalFormShell>
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
