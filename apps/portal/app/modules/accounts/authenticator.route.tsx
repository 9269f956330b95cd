import { addAuthenticatorInput } from '@portal/domain/accounts/factors.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { addAuthenticator, beginAuthenticator } from '../../server/doors.server.ts';
import { squareCode } from '../../server/square-code.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { FactorAdded } from './components/factor-added.tsx';

/** The secret is shown until the first code has proven that the app has it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { authenticatorSince } = await apiOf(context).accounts.listFactors({});
    if (authenticatorSince) return null;
    const { secret, uri } = await beginAuthenticator(context.context);
    return { secret: secret.match(/.{1,4}/gu)?.join(' ') ?? secret, square: squareCode(uri) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { code } = await fieldsOf(request);
    const { token, recoveryCodes } = await addAuthenticator(context.context, { code });
    const headers = { 'Set-Cookie': context.context.services.cookie.serialize(token) };
    return data({ refused: undefined, added: { recoveryCodes } }, { headers });
  });
}

export default function Authenticator() {
  const waiting = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(addAuthenticatorInput, { refused: answered?.refused });
  const labels = { code: t('accounts.authenticator.code') };
  if (answered && 'added' in answered) return <FactorAdded recoveryCodes={answered.added.recoveryCodes} />;
  if (!waiting) return <FactorAdded recoveryCodes={null} />;
  const { secret, square } = waiting;
  return (
    <Section title={t('accounts.authenticator.add')}>
      <p>{t('accounts.authenticator.intro')}</p>
      <svg
        viewBox={`0 0 ${square.size} ${square.size}`}
        width={200}
        height={200}
        role="img"
        aria-label={t('accounts.authenticator.square')}
        style={{ background: 'white' }}
      >
        <path d={square.path} fill="black" />
      </svg>
      <p>
        {t('accounts.authenticator.by-hand')} <code dir="ltr">{secret}</code>
      </p>
      <PortalFormShell form={form} labels={labels}>
        <TextField form={form} name="code" label={labels.code} autoComplete="one-time-code" />
        <div className="row">
          <Button look="primary" disabled={form.pending}>
            {t('accounts.authenticator.add')}
          </Button>
          <ButtonLink look="quiet" href={paths.security()}>
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
