import { acceptInvitationInput, minPassword } from '@portal/domain/accounts/accounts.inputs';
import { formatDateTime } from '@portal/messages/format';
import { Button, ButtonLink } from '@portal/ui/button';
import { Facts } from '@portal/ui/facts';
import { Notice } from '@portal/ui/notice';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, attempt, fieldsOf } from '../../server/answer.server.ts';
import { acceptInvitation, getInvitation } from '../../server/doors.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Form } from '../../shared/router-hooks.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';
import { AgreeToTerms } from './components/agree-to-terms.tsx';

// The secret stands in the address: it must not travel on in a Referer.
export const meta = titled(({ t }) => t('accounts.invitation.title'));

/** Looking at an invitation consumes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const invitation = await getInvitation(context.context, params.token);
    const me = context.viewer.kind === 'person' ? context.viewer.email : null;
    return {
      path: paths.invitation(params.token ?? ''),
      group: invitation.spaceName,
      role: invitation.role,
      email: invitation.email,
      organisation: invitation.organisationName,
      invitedBy: invitation.invitedBy,
      expiresAt: invitation.expiresAt,
      as: !invitation.hasAccount
        ? 'newcomer'
        : me === null
          ? 'visitor'
          : me === invitation.email
            ? 'myself'
            : 'other',
    } as const;
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { name, password } = await fieldsOf(request);
    const { spaceId, token } = await acceptInvitation(context.context, {
      token: params.token,
      name,
      password,
    });
    const cookie = token ? { 'Set-Cookie': context.context.services.cookie.serialize(token) } : null;
    return redirect(`${paths.group(spaceId)}?done=joined`, cookie ? { headers: cookie } : {});
  });
}

const newcomerSchema = z.object({
  name: acceptInvitationInput.shape.name.unwrap(),
  password: acceptInvitationInput.shape.password.unwrap(),
});

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, reader } = useLanguage();
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <h1 className="display">{t('accounts.invitation.heading', { group: invitation.group })}</h1>
        <Facts
          facts={[
            { name: t('accounts.invitation.by'), value: invitation.invitedBy },
            { name: t('accounts.invitation.for'), value: <bdi>{invitation.email}</bdi> },
            { name: t('accounts.invitation.organisation'), value: invitation.organisation },
            { name: t('accounts.invitation.role'), value: t(`common.role.${invitation.role}`) },
            { name: t('accounts.invitation.until'), value: formatDateTime(invitation.expiresAt, reader) },
          ]}
        />
        {invitation.as === 'newcomer' ? <Newcomer refused={refused?.refused} /> : null}
        {invitation.as === 'visitor' ? (
          <div className="stack">
            <p>{t('accounts.invitation.sign-in-first')}</p>
            <ButtonLink look="primary" href={paths.signIn(invitation.path)}>
              {t('accounts.sign-in.submit')}
            </ButtonLink>
          </div>
        ) : null}
        {invitation.as === 'other' ? <Notice tone="warn" title={t('accounts.errors.other_address')} /> : null}
        {invitation.as === 'myself' ? (
          <Form method="post" className="stack">
            {refused?.refused ? <Notice tone="bad" title={t('common.errors.unknown')} /> : null}
            <Button look="primary">{t('accounts.invitation.accept')}</Button>
          </Form>
        ) : null}
      </div>
    </VisitorPage>
  );
}

function Newcomer({ refused }: { refused: Parameters<typeof usePortalForm>[1]['refused'] }) {
  const { t } = useLanguage();
  const form = usePortalForm(newcomerSchema, { refused });
  const labels = { name: t('accounts.invitation.name'), password: t('accounts.invitation.password') };
  return (
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
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
