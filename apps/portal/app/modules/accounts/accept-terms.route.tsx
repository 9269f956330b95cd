import { acceptTermsInput, currentTermsVersion, needsTerms } from '@portal/domain/accounts/terms';
import { Notice } from '@portal/ui/notice';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { apiOf, attempt, fieldsOf, safeNext } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { TextPage } from '../../shared/text-page.tsx';
import { VisitorPage } from '../../shared/visitor-page.tsx';

export const meta = titled(({ t }) => t('pages.terms.title'));

/** A text and two buttons: it goes out without scripts. */
export const handle = { withoutScripts: true };

/** Asked once after signing in, before anything else, and again when the terms change. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, context: asked } = context;
  const next = safeNext(new URL(request.url).searchParams.get('next'));
  if (viewer.kind !== 'person') throw redirect(paths.signIn(next));
  if (!needsTerms(viewer)) throw redirect(next);
  return {
    next,
    contact: asked.services.settings.contactEmail,
    version: currentTermsVersion,
    before: viewer.termsVersion > 0,
    key: asked.requestId,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { next, ...fields } = await fieldsOf(request);
    await apiOf(context).accounts.acceptTerms(acceptTermsInput.parse(fields));
    return redirect(safeNext(next), { status: 303 });
  });
}

export default function AcceptTerms() {
  const { next, contact, version, before, key } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t, refusal } = useLanguage();
  return (
    <VisitorPage>
      {refused ? <Notice tone="bad" title={refusal(refused.code)} /> : null}
      <Notice tone="info" title={before ? t('accounts.terms.changed') : t('accounts.terms.first')} />
      <TextPage name="terms" contact={contact} mark={t('pages.terms.version', { version })} />
      <div className="row no-print">
        <form method="post">
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="idempotencyKey" value={key} />
          <button type="submit" className="button is-primary">
            {t('accounts.terms.accept')}
          </button>
        </form>
        <form method="post" action={paths.signOut()}>
          <button type="submit" className="button">
            {t('accounts.terms.decline')}
          </button>
        </form>
      </div>
      <p className="small muted">{t('accounts.terms.recorded')}</p>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
