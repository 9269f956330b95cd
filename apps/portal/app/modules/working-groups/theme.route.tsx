import { notFound } from '@portal/domain/kernel/domain-error';
import { listWorkingGroupsInput } from '@portal/domain/working-groups/working-groups.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { GroupCard } from '../../shared/group-card.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { PortalPage } from '../../shared/portal-page.tsx';

type Theme = { key: string; names: Record<string, string> };
export const meta = publicly(
  ({ locale }, data) => {
    const { names } = (data as { theme: Theme }).theme;
    return names[locale] ?? names.en ?? '';
  },
  ({ t }, data) => {
    const text = textOf((data as { theme: Theme }).theme);
    return text ? t(`working-groups.theme.${text}`) : t('working-groups.intro-public');
  },
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { workingGroups } = apiOf(context);
    const { items } = await workingGroups.listThemes({});
    const theme = items.find((each) => each.key === params.theme);
    if (!theme) throw notFound();
    const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
    const input = listWorkingGroupsInput.parse({ theme: theme.key, cursor, limit: 24 });
    return { theme, themes: items, groups: await workingGroups.listWorkingGroups(input) };
  });
}

/** The themes that the portal comes with have a text; a host's own has its name and its groups. */
const described = [
  'hybrid-technology',
  'safety-for-family',
  'intelligent-systems',
  'in-europe-for-europe',
] as const;
const textOf = (theme: Theme) => described.find((key) => key === theme.key);

export default function ThemePage() {
  const { theme, themes, groups } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  const nameOf = ({ names }: Theme) => names[locale] ?? names.en ?? '';
  const text = textOf(theme);
  return (
    <PortalPage
      title={nameOf(theme)}
      crumbs={[{ label: t('working-groups.title'), href: paths.groups() }, { label: nameOf(theme) }]}
    >
      <PageHeader title={nameOf(theme)} meta={text ? t(`working-groups.theme.${text}`) : null} />
      <nav className="chips" aria-label={t('working-groups.themes')}>
        {themes.map((each) => (
          <Link
            key={each.id}
            className="chip"
            href={paths.theme(each.key)}
            aria-current={each.key === theme.key ? 'page' : undefined}
          >
            {nameOf(each)}
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
