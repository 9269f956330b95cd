import type { HomeView } from '@portal/domain/accounts/accounts.inputs';
import { formatDate, formatRelative } from '@portal/messages/format';
import { Button, ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { Notice } from '@portal/ui/notice';
import { PageHeader } from '@portal/ui/page-header';
import { Section } from '@portal/ui/section';
import { TodoRow } from '@portal/ui/todo-row';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Building2, Mail, UserPlus, Users } from 'lucide-react';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { DocumentTable } from '../../shared/document-table.tsx';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { useRootData } from '../../shared/root-data.ts';
import { FrontPage } from './components/front-page.tsx';

export const meta = publicly(
  ({ t }, data) => (data && 'front' in (data as object) ? t('common.front.title') : t('common.nav.home')),
  ({ t }) => t('common.front.intro'),
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = context;
  return answer(request, async () => {
    const api = apiOf(context);
    if (viewer.kind !== 'person') {
      return { kind: 'front' as const, front: await api.workingGroups.getFrontPage({}) };
    }
    const { now } = context.context;
    return {
      kind: 'home' as const,
      home: await api.accounts.getHome({}),
      hour: hourIn(now, viewer.timeZone),
      now,
    };
  });
}

export default function Start() {
  const data = useLoaderData<typeof loader>();
  return data.kind === 'front' ? <FrontPage front={data.front} /> : <Home {...data} />;
}

function Home({ home, hour, now }: { home: HomeView; hour: number; now: Date }) {
  const { t, reader, locale } = useLanguage();
  const viewer = useRootData()?.viewer;
  if (!viewer?.isActive) return <Waiting />;
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  const waiting =
    home.joinRequests.length +
    home.proposedGroups.length +
    home.applications +
    (home.invitations > 0 ? 1 : 0);
  return (
    <PortalPage title={t('common.nav.home')} crumbs={[{ label: formatDate(now, reader, 'weekday') }]}>
      <PageHeader
        title={t(`accounts.home.good-${part}`, { name: viewer.name })}
        meta={t('accounts.home.load', { count: waiting })}
        actions={<ButtonLink href={paths.groups()}>{t('accounts.home.find-group')}</ButtonLink>}
      />
      <div className="columns">
        <div className="stack" style={{ gap: 34 }}>
          <Section title={t('accounts.home.needs-you')}>
            {waiting === 0 ? (
              <EmptyState title={t('accounts.home.nothing')}>{t('accounts.home.nothing-hint')}</EmptyState>
            ) : (
              <ul className="lines">
                {home.proposedGroups.map((group) => (
                  <TodoRow
                    key={group.id}
                    icon={<Users size={17} />}
                    title={t('accounts.home.group-proposed', { name: group.name })}
                    detail={t('accounts.home.by', {
                      name: group.proposerName,
                      organisation: group.proposerOrganisation,
                      when: formatRelative(group.createdAt, now, locale),
                    })}
                    act={
                      <ButtonLink href={paths.group(group.id)} look="primary">
                        {t('common.action.review')}
                      </ButtonLink>
                    }
                  />
                ))}
                {home.applications > 0 ? (
                  <TodoRow
                    icon={<Building2 size={17} />}
                    title={t('accounts.home.applications', { count: home.applications })}
                    detail={t('accounts.home.applications-hint')}
                    act={<ButtonLink href={paths.applications()}>{t('common.action.review')}</ButtonLink>}
                  />
                ) : null}
                {home.joinRequests.map((request) => (
                  <TodoRow
                    key={request.id}
                    icon={<UserPlus size={17} />}
                    title={t('accounts.home.asks-to-join', {
                      name: request.person.name,
                      group: request.space.name,
                    })}
                    detail={t('accounts.home.by', {
                      name: request.person.organisation.name,
                      organisation: request.person.organisation.country,
                      when: formatRelative(request.createdAt, now, locale),
                    })}
                    act={
                      <ButtonLink href={`${paths.groupMembers(request.space.id)}#requests`}>
                        {t('common.action.answer')}
                      </ButtonLink>
                    }
                  />
                ))}
                {home.invitations > 0 ? (
                  <TodoRow
                    icon={<Mail size={17} />}
                    title={t('accounts.home.invitations', { count: home.invitations })}
                    detail={t('accounts.home.invitations-hint')}
                  />
                ) : null}
              </ul>
            )}
          </Section>
          <Section
            title={t('accounts.home.newest')}
            aside={
              <Link className="link" href={paths.documents()}>
                {t('accounts.home.all-documents')}
              </Link>
            }
          >
            {home.documents.length === 0 ? (
              <EmptyState title={t('documents.empty.title')}>{t('accounts.home.no-documents')}</EmptyState>
            ) : (
              <DocumentTable documents={home.documents} caption={t('accounts.home.newest')} withSpace brief />
            )}
          </Section>
        </div>
        <aside className="stack" style={{ gap: 26 }}>
          <Section title={t('common.nav.your-groups')}>
            {home.groups.length === 0 ? (
              <EmptyState
                title={t('accounts.home.no-groups')}
                action={<ButtonLink href={paths.groups()}>{t('accounts.home.find-group')}</ButtonLink>}
              />
            ) : (
              <ul className="lines">
                {home.groups.map((group) => (
                  <li key={group.id} style={{ paddingBlock: 11 }}>
                    <Link className="subheading" href={paths.group(group.id)}>
                      <bdi>{group.name}</bdi>
                    </Link>
                    <div className="small muted">
                      {t('spaces.composition', {
                        people: group.people,
                        organisations: group.organisations,
                        countries: group.countries,
                      })}
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {home.myRequests.length > 0 ? (
            <Section title={t('accounts.home.my-requests')}>
              <ul className="lines">
                {home.myRequests.map((request) => (
                  <li key={request.id} style={{ paddingBlock: 11 }}>
                    <div className="subheading">
                      <bdi>{request.spaceName}</bdi>
                    </div>
                    <div className="small muted">{t(`spaces.join-request-state.${request.state}`)}</div>
                    {request.reason ? <p className="small">{request.reason}</p> : null}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </aside>
      </div>
    </PortalPage>
  );
}

/** An account that is not approved yet: what is going on, and nothing else. */
function Waiting() {
  const { t } = useLanguage();
  const viewer = useRootData()?.viewer;
  return (
    <PortalPage title={t('common.nav.home')} crumbs={[]}>
      <PageHeader title={t('accounts.pending.title')} />
      <Notice tone="info" title={t('accounts.pending.what')}>
        <p>{t('accounts.pending.next', { organisation: viewer?.organisation ?? '' })}</p>
      </Notice>
      <form method="get" action={paths.home()}>
        <Button>{t('common.action.try-again')}</Button>
      </form>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

function hourIn(now: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now));
}
