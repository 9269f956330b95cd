import { listWorkingGroupsInput } from '@portal/domain/working-groups/working-groups.inputs';
import { ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { GroupCard } from '../../shared/group-card.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { PortalPage } from '../../shared/portal-page.tsx';
import { useRootData } from '../../shared/root-data.ts';
import { mayPropose } from './may-propose.server.ts';

export const meta = publicly(
  ({ t }) => t('working-groups.title'),
  ({ t }) => t('working-groups.intro-public'),
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const api = apiOf(context);
    const { theme, cursor } = Object.fromEntries(new URL(request.url).searchParams);
    const input = listWorkingGroupsInput.parse({
      theme: theme || undefined,
      cursor: cursor || undefined,
      limit: 24,
    });
    const [groups, themes] = await Promise.all([
      api.workingGroups.listWorkingGroups(input),
      api.workingGroups.listThemes({}),
    ]);
    return { groups, themes: themes.items, proposes: mayPropose(context.viewer).effect === 'allow' };
  });
}

export default function Directory() {
  const { groups, themes, proposes } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  const [search] = useSearchParams();
  const signedIn = useRootData()?.viewer;
  const theme = search.get('theme');
  return (
    <PortalPage title={t('working-groups.title')} crumbs={[]}>
      <PageHeader
        title={t('working-groups.title')}
        meta={t(signedIn ? 'working-groups.intro' : 'working-groups.intro-public')}
        actions={
          proposes ? (
            <ButtonLink href={paths.newGroup()} look="primary">
              <Plus size={16} aria-hidden />
              {t('working-groups.propose.title')}
            </ButtonLink>
          ) : null
        }
      />
      <nav className="chips" aria-label={t('working-groups.themes')}>
        <Link className="chip" href={paths.groups()} aria-current={theme ? undefined : 'page'}>
          {t('common.all')}
        </Link>
        {themes.map((each) => (
          <Link
            key={each.id}
            className="chip"
            href={`${paths.groups()}?theme=${each.key}`}
            aria-current={theme === each.key ? 'page' : undefined}
          >
            {each.names[locale] ?? each.names.en}
          </Link>
        ))}
      </nav>
      {groups.items.length === 0 ? (
        <EmptyState title={t('working-groups.empty.title')}>{t('working-groups.empty.hint')}</EmptyState>
      ) : (
        <ul className="group-grid">
          {groups.items.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </ul>
      )}
      <Pager nextCursor={groups.nextCursor} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
