import { Button, ButtonLink } from '@portal/ui/button';
import { PageHeader } from '@portal/ui/page-header';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { safeNext } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { VisitorPage } from '../../shared/visitor-page.tsx';

export const meta = titled(({ t }) => t('accounts.kept.title'));

const nextOf = (request: Request) => safeNext(new URL(request.url).searchParams.get('next'));

/** Without a form there is nothing to keep, only a way on. */
export const loader = ({ request }: LoaderFunctionArgs) => ({ next: nextOf(request) });

/** Never shown again, and no use an hour later. */
const secret = /password|code|secret|token/iu;
/** Set by the page, not typed by anybody. */
const fixed = /^(act|revision|idempotencyKey|.*Id)$/u;

/**
 * Without scripts, a form that was sent when the session had ended: the browser sends it on to here, and here it is
 * read and sent again. Nothing is stored.
 */
export async function action({ request }: ActionFunctionArgs) {
  const next = nextOf(request);
  const fields: { name: string; value: string }[] = [];
  let hasFiles = false;
  for (const [name, value] of await request.formData()) {
    if (typeof value !== 'string') hasFiles = true;
    else if (!secret.test(name)) fields.push({ name, value });
  }
  const typed = fields.filter(({ name, value }) => !fixed.test(name) && value !== '');
  if (typed.length === 0) throw redirect(paths.signIn(next), 303);
  return { fields, typed: typed.map(({ value }) => value), hasFiles };
}

export default function KeptText() {
  const kept = useActionData<typeof action>();
  const { next } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  if (!kept) {
    return (
      <VisitorPage>
        <PageHeader title={t('accounts.sign-in.title')} />
        <ButtonLink look="primary" href={paths.signIn(next)}>
          {t('accounts.sign-in.title')}
        </ButtonLink>
      </VisitorPage>
    );
  }
  return (
    <VisitorPage>
      <PageHeader title={t('accounts.kept.title')} meta={t('accounts.kept.intro')} />
      <ol className="stack">
        <li>
          <p>{t('accounts.kept.first')}</p>
          <ButtonLink look="primary" href={paths.signIn()} target="_blank">
            {t('accounts.sign-in.title')}
          </ButtonLink>
        </li>
        <li>
          <p>{t('accounts.kept.then')}</p>
          <form method="post" action={next}>
            {kept.fields.map(({ name, value }, index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <Button>{t('accounts.kept.again')}</Button>
          </form>
          {kept.hasFiles ? <p className="muted small">{t('accounts.kept.files')}</p> : null}
        </li>
      </ol>
      <Section title={t('accounts.kept.typed')}>
        {kept.typed.map((value, index) => (
          <p key={index} dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {value}
          </p>
        ))}
      </Section>
    </VisitorPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
