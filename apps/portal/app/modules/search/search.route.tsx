import { maxHits } from '@portal/domain/search/search';
import { removeSearchInput, saveSearchInput, searchInput } from '@portal/domain/search/search.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { PageHeader } from '@portal/ui/page-header';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { PortalPage } from '../../shared/portal-page.tsx';
import { HitLine } from './components/hit-line.tsx';
import { SavedSearches, SaveSearch } from './components/saved-searches.tsx';
import { SearchFilters } from './components/search-filters.tsx';

export const meta = titled(({ t }) => t('search.title'));

/** Years that are offered: this one and as many before it. */
const yearsBack = 4;

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { q, type, group, label, year, cursor } = Object.fromEntries(new URL(request.url).searchParams);
    const given = {
      type: type || undefined,
      spaceId: group || undefined,
      label: label || undefined,
      year: year || undefined,
      cursor: cursor || undefined,
    };
    const api = apiOf(context);
    const [page, saved] = await Promise.all([
      api.search.search(searchInput.parse({ q: q ?? '', ...given })),
      api.search.listSearches({}),
    ]);
    const thisYear = context.context.now.getUTCFullYear();
    return {
      page,
      saved: saved.items,
      years: Array.from({ length: yearsBack + 1 }, (_, back) => thisYear - back),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const api = apiOf(context);
    const { act, group, ...fields } = await fieldsOf(request);
    if (act !== 'save') {
      await api.search.removeSearch(removeSearchInput.parse(fields));
      return redirect(`${paths.search()}?done=search-removed`);
    }
    // What was left open in the form is no filter.
    const given = Object.entries({ ...fields, spaceId: group }).filter(([, value]) => value !== '');
    await api.search.saveSearch(saveSearchInput.parse(Object.fromEntries(given)));
    return redirect(`${paths.search()}?done=search-saved`);
  });
}

export default function SearchPage() {
  const { page, saved, years } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const asked = (search.get('q') ?? '').trim() !== '';
  return (
    <PortalPage title={t('search.title')} crumbs={[]}>
      <PageHeader title={t('search.title')} meta={t('search.intro')} />
      <SearchFilters search={search} years={years} />
      {page.items.length > 0 ? (
        <Section title={t('search.results')}>
          <ol className="lines">
            {page.items.map((hit) => (
              <HitLine key={hit.type + hit.id} hit={hit} />
            ))}
          </ol>
        </Section>
      ) : (
        <EmptyState title={t(asked ? 'search.empty.title' : 'search.start.title')}>
          {t(asked ? 'search.empty.hint' : 'search.start.hint')}
        </EmptyState>
      )}
      {search.has('cursor') && !page.nextCursor && page.items.length > 0 ? (
        <p className="small muted">{t('search.most', { count: maxHits })}</p>
      ) : null}
      <Pager nextCursor={page.nextCursor} />
      {asked ? <SaveSearch search={search} refused={answered?.refused} /> : null}
      <SavedSearches searches={saved} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
