import { regionName } from '@portal/messages/format';
import { ButtonLink } from '@portal/ui/button';
import { PageHeader } from '@portal/ui/page-header';
import { Tabs } from '@portal/ui/tabs';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunction, useLoaderData, useLocation } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { FollowButton } from '../../shared/follow-button.tsx';
import { GroupState } from '../../shared/group-state.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';

type Words = { group: { name: string; purpose: string } };
export const meta = publicly(
  (_language, data) => (data as Words).group.name,
  (_language, data) => (data as Words).group.purpose,
);

/** The frame of a group: what it is, who makes it up in numbers, and its parts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    return { group: await apiOf(context).workingGroups.getWorkingGroup({ spaceId }) };
  });
}

/** What the frame itself offers; the parts inside have their own acts. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const { follow } = await fieldsOf(request);
    const { following } = await apiOf(context).spaces.followSpace({ spaceId, follow: follow === 'true' });
    return redirect(`${paths.group(spaceId)}?done=${following ? 'following' : 'not-following'}`);
  });
}

// The frame does not depend on how a list inside it is sorted.
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate;

export default function Group() {
  const { group } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  const { pathname } = useLocation();
  const overview = paths.group(group.id);
  const tabs = [
    { href: overview, label: t('spaces.tab.overview'), current: pathname === overview },
    {
      href: paths.groupDocuments(group.id),
      label: t('spaces.tab.documents'),
      current: pathname.startsWith(paths.groupDocuments(group.id)),
    },
    ...(group.abilities.listMembers.allowed
      ? [
          {
            href: paths.groupMembers(group.id),
            label: t('spaces.tab.members'),
            count: group.people,
            current: pathname === paths.groupMembers(group.id),
          },
        ]
      : []),
  ];
  const crumbs = [{ label: t('working-groups.title'), href: paths.groups() }, { label: group.name }];
  return (
    <PortalPage title={group.name} crumbs={crumbs}>
      <PageHeader
        title={<bdi>{group.name}</bdi>}
        meta={
          <>
            <GroupState state={group.state} />
            <span className="chip">{t(`common.visibility.${group.visibility}`)}</span>
            <span>
              {t('spaces.composition', {
                people: group.people,
                organisations: group.organisations,
                countries: group.countries,
              })}
            </span>
            <span className="visually-hidden">
              {group.composition.countries.map((each) => regionName(each.country, locale)).join(', ')}
            </span>
          </>
        }
        actions={
          <>
            {group.abilities.followSpace.allowed ? (
              <FollowButton following={group.following} action={overview} />
            ) : null}
            {group.abilities.postDocument.allowed ? (
              <ButtonLink href={paths.newDocument(group.id)} look="primary">
                <Plus size={16} aria-hidden />
                {t('documents.add')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Tabs label={group.name} tabs={tabs} />
      <Outlet context={group} />
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
