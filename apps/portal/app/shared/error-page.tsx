import { ButtonLink } from '@portal/ui/button';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';
import { PortalPage } from './portal-page.tsx';
import { isRouteErrorResponse, useRouteError } from './router-hooks.ts';

const known = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503] as const;
type Known = (typeof known)[number];

/** A page of its own that says what went wrong. */
export function ErrorPage() {
  const { t } = useLanguage();
  const { status } = useFailure();
  return (
    <PortalPage title={t(`common.error-page.${status}.title`)} crumbs={[]}>
      <ErrorWords />
    </PortalPage>
  );
}

/** The same inside a page that stands already: what is around it goes on. */
export function ErrorPart() {
  return <ErrorWords inside />;
}

/** What happened, what it means and what to do next; for what one may not know of, the same as for what is not there. */
function ErrorWords({ inside = false }: { inside?: boolean }) {
  const { t, refusal } = useLanguage();
  const { status, code, params } = useFailure();
  const Heading = inside ? 'h2' : 'h1';
  const reason = status === 403 && code ? refusal(code, params) : null;
  return (
    <div className="stack" style={{ maxInlineSize: '60ch' }}>
      <Heading className="display">{t(`common.error-page.${status}.title`)}</Heading>
      <p className="prose">{reason ?? explain(t, status, params)}</p>
      <div className="row">
        <ButtonLink href={paths.home()} look="primary">
          {t('common.error-page.to-home')}
        </ButtonLink>
      </div>
    </div>
  );
}

function useFailure(): { status: Known | 500; code?: string; params?: Record<string, unknown> } {
  const error = useRouteError();
  const response = isRouteErrorResponse(error) ? error : null;
  const status: Known | 500 = known.find((each) => each === response?.status) ?? 500;
  return { status, ...(response?.data as { code?: string; params?: Record<string, unknown> } | undefined) };
}

function explain(
  t: ReturnType<typeof useLanguage>['t'],
  status: Known | 500,
  params?: Record<string, unknown>,
): string {
  if (status === 413) return t('common.error-page.413.text', { max: String(params?.max ?? '') });
  if (status === 429) return t('common.error-page.429.text', { seconds: Number(params?.retryAfter ?? 60) });
  return t(`common.error-page.${status}.text`);
}
