import { signInWithCodeInput } from '@portal/domain/accounts/factors.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf, safeNext } from '../../server/answer.server.ts';
import { signInWithCode } from '../../server/doors.server.ts';
import { signedInCookies } from '../../server/signed-in.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';
import { PasskeyButton } from './components/passkey-button.tsx';

export const meta = titled(({ t }) => t('accounts.second-step.title'));

export function loader({ request, context }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'));
  const { stepCookie } = context.context.services;
  if (!stepCookie.tokenOf(request.headers.get('Cookie'))) throw redirect(paths.signIn(next));
  return { next };
}

/** A code of the app, or a recovery code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { stepCookie } = context.context.services;
  return attempt(request, async () => {
    const { code, next } = await fieldsOf(request);
    const waiting = stepCookie.tokenOf(request.headers.get('Cookie'));
    const signedIn = await signInWithCode(context.context, waiting, { code });
    const headers = signedInCookies(context.context, signedIn);
    headers.append('Set-Cookie', stepCookie.clear());
    return redirect(safeNext(next), { headers });
  });
}

export default function SecondStep() {
  const { next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(signInWithCodeInput, { refused: refused?.refused });
  const labels = { code: t('accounts.second-step.code') };
  return (
    <VisitorPage>
      <div className="gate-card" style={{ marginInline: 'auto' }}>
        <div className="stack-tight">
          <h1 className="display">{t('accounts.second-step.title')}</h1>
          <p className="muted">{t('accounts.second-step.intro')}</p>
        </div>
        <PortalFormShell form={form} labels={labels}>
          <input type="hidden" name="next" value={next} />
          <TextField
            form={form}
            name="code"
            label={labels.code}
            hint={t('accounts.second-step.code-hint')}
            autoComplete="one-time-code"
          />
          <div className="row">
            <Button look="primary" disabled={form.pending}>
              {t('accounts.sign-in.submit')}
            </Button>
            <ButtonLink look="quiet" href={paths.signIn(next)}>
              {t('common.action.cancel')}
            </ButtonLink>
          </div>
        </PortalFormShell>
        <PasskeyButton next={next} />
      </div>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
