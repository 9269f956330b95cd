import { signInInput } from '@portal/domain/accounts/accounts.inputs';
import { demoPersonas as personas } from '@portal/domain/accounts/demo-personas';
import { Button } from '@portal/ui/button';
import { Link } from '@portal/ui/link';
import { PersonLine } from '@portal/ui/person-line';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { TextField } from '../../forms/fields.tsx';
import { markInterrupted } from '../../forms/kept-text.ts';
import { PortalFormShell } from '../../forms/portal-form.tsx';
import { usePortalForm } from '../../forms/use-portal-form.ts';
import { paths } from '../../paths.ts';
import { attempt, fieldsOf, safeNext } from '../../server/answer.server.ts';
import { demoPasswordOf } from '../../server/demo.server.ts';
import { signIn, signOut } from '../../server/doors.server.ts';
import { signedInCookies } from '../../server/signed-in.server.ts';
import { DoneNotice } from '../../shared/done-notice.tsx';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';
import { PasskeyButton } from './components/passkey-button.tsx';

export const meta = titled(({ t }) => t('accounts.sign-in.title'));

export function loader({ request, context }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'));
  if (context.viewer.kind === 'person') throw redirect(next);
  return { next, demo: demoPasswordOf(context) !== null };
}

/** Address and password, or, in the demonstration, the key of a persona. */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { next, persona, email, password } = await fieldsOf(request);
    const demo = demoPasswordOf(context);
    const asPersona = demo !== null && personas.some((each) => each.key === persona);
    // Whoever goes on as somebody else leaves the former persona behind.
    const former = asPersona && context.context.services.cookie.tokenOf(request.headers.get('Cookie'));
    if (former) await signOut(context.context, former);
    const signedIn = await signIn(
      context.context,
      asPersona ? { email: `${persona}@demo.example`, password: demo } : { email, password },
    );
    if (signedIn.token === null) {
      const { stepCookie } = context.context.services;
      const headers = { 'Set-Cookie': stepCookie.serialize(signedIn.challenge) };
      return redirect(paths.secondStep(safeNext(next)), { headers });
    }
    return redirect(safeNext(next), { headers: signedInCookies(context.context, signedIn) });
  });
}

export default function SignIn() {
  const { next, demo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  useEffect(markInterrupted, []);
  const form = usePortalForm(signInInput, { refused: refused?.refused });
  const labels = { email: t('accounts.sign-in.email'), password: t('accounts.sign-in.password') };
  return (
    <VisitorPage>
      <div className="stack" style={{ justifyItems: 'center', gap: 34 }}>
        <div className="gate-card">
          <DoneNotice />
          <div className="stack-tight">
            <h1 className="display">{t('accounts.sign-in.title')}</h1>
            <p className="muted">{t('accounts.sign-in.intro')}</p>
          </div>
          <PortalFormShell form={form} labels={labels}>
            <input type="hidden" name="next" value={next} />
            <TextField form={form} name="email" type="email" label={labels.email} autoComplete="username" />
            <TextField
              form={form}
              name="password"
              type="password"
              label={labels.password}
              autoComplete="current-password"
            />
            <Button look="primary" disabled={form.pending}>
              {form.pending ? t('accounts.sign-in.pending') : t('accounts.sign-in.submit')}
            </Button>
          </PortalFormShell>
          <PasskeyButton next={next} />
          <Link className="link small" href={paths.forgotPassword()}>
            {t('accounts.sign-in.forgot')}
          </Link>
          <p className="small muted">
            {t('accounts.sign-in.not-a-partner')}{' '}
            <Link className="link" href={paths.apply()}>
              {t('organisations.apply.title')}
            </Link>
          </p>
        </div>
        {demo ? <DemoCards next={next} /> : null}
      </div>
    </VisitorPage>
  );
}

/** One press, no password: each persona with what they are there for. */
function DemoCards({ next }: { next: string }) {
  const { t } = useLanguage();
  return (
    <div style={{ inlineSize: '100%' }}>
      <Section
        title={t('accounts.sign-in.demo-title')}
        aside={
          <span className="row">
            <span className="muted">{t('accounts.sign-in.demo-hint')}</span>
            <a className="link" href={paths.tour()}>
              {t('common.footer.tour')}
            </a>
          </span>
        }
      >
        <form method="post" action={paths.signIn()} className="cards">
          <input type="hidden" name="next" value={next} />
          {personas.map((persona) => (
            <button
              type="submit"
              key={persona.key}
              className="panel"
              name="persona"
              value={persona.key}
              style={{ textAlign: 'start', cursor: 'pointer' }}
            >
              <PersonLine name={persona.name} detail={t(`accounts.persona.${persona.key}`)} />
              <span className="link">{t('accounts.sign-in.continue-as', { name: persona.name })}</span>
            </button>
          ))}
        </form>
      </Section>
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
