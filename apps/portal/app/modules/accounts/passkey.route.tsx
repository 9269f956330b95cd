import { addPasskeyInput } from '@portal/domain/accounts/factors.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../forms/fields.tsx';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, jsonField } from '../../server/answer.server.ts';
import { addPasskey } from '../../server/doors.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { FactorAdded } from './components/factor-added.tsx';
import { knowsPasskeys, makePasskey } from './components/passkey-ceremony.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { isConfirmed } = await apiOf(context).accounts.listFactors({});
    if (!isConfirmed) throw redirect(paths.confirm(paths.passkey()));
    return null;
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { cookie, stepCookie } = context.context.services;
    const waiting = stepCookie.tokenOf(request.headers.get('Cookie'));
    const { response, name } = await fieldsOf(request);
    const made = { response: jsonField(response), name };
    const { token, recoveryCodes } = await addPasskey(context.context, waiting, made);
    const headers = new Headers();
    headers.append('Set-Cookie', cookie.serialize(token));
    headers.append('Set-Cookie', stepCookie.clear());
    return data({ refused: undefined, added: { recoveryCodes } }, { headers });
  });
}

const schema = addPasskeyInput.pick({ name: true });

export default function Passkey() {
  const answered = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused: answered?.refused });
  const labels = { name: t('accounts.passkey.name') };
  const made = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'unknown' | 'able' | 'unable' | 'declined'>('unknown');
  useEffect(() => setState(knowsPasskeys() ? 'able' : 'unable'), []);
  if (answered && 'added' in answered) return <FactorAdded recoveryCodes={answered.added.recoveryCodes} />;
  async function make(button: HTMLButtonElement) {
    try {
      const response = await makePasskey(paths.passkeyOptions());
      if (made.current) made.current.value = JSON.stringify(response);
      button.form?.requestSubmit();
    } catch {
      setState('declined');
    }
  }
  return (
    <Section title={t('accounts.passkey.add')}>
      <p>{t('accounts.passkey.intro')}</p>
      {state === 'unable' ? <Notice tone="warn" title={t('accounts.passkey.unable')} /> : null}
      <p role="status">{state === 'declined' ? t('accounts.passkey.not-made') : null}</p>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="response" ref={made} />
        <TextField
          form={form}
          name="name"
          label={labels.name}
          hint={t('accounts.passkey.name-hint')}
          maxLength={60}
        />
        <div className="row">
          <Button
            type="button"
            look="primary"
            disabled={state === 'unknown' || state === 'unable' || form.pending}
            onClick={(event) => void make(event.currentTarget)}
          >
            {t('accounts.passkey.add')}
          </Button>
          <ButtonLink look="quiet" href={paths.security()}>
            {t('common.action.cancel')}
          </ButtonLink>
        </div>
      </PortalFormShell>
      <noscript>
        <Notice tone="warn" title={t('accounts.passkey.needs-script')} />
      </noscript>
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
