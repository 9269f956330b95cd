import { requestToJoinInput } from '@portal/domain/spaces/spaces.inputs';
import { declineWorkingGroupInput } from '@portal/domain/working-groups/working-groups.inputs';
import { formatDay, regionName } from '@portal/messages/format';
import { EmptyState } from '@portal/ui/empty-state';
import { Facts } from '@portal/ui/facts';
import { Link } from '@portal/ui/link';
import { PersonLine } from '@portal/ui/person-line';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { threadAct } from '../../server/thread.server.ts';
import { ActivityList } from '../../shared/activity-list.tsx';
import { DocumentTable } from '../../shared/document-table.tsx';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { Thread } from '../../shared/thread.tsx';
import { useGroup } from '../../shared/use-group.ts';
import { DecideGroup } from './components/decide-group.tsx';
import { JoinGroup } from './components/join-group.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const api = apiOf(context);
    const { myRole } = await api.workingGroups.getWorkingGroup({ spaceId });
    const [documents, activity, thread] = await Promise.all([
      api.documents.listDocuments({ spaceId, limit: 6 }),
      myRole ? api.spaces.listActivity({ spaceId, limit: 10 }) : null,
      myRole ? api.spaces.getSpaceThread({ spaceId }) : null,
    ]);
    return {
      documents: documents.items,
      activity: activity?.items ?? null,
      thread,
      now: context.context.now,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const api = apiOf(context);
    const { act, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.group(spaceId)}?done=${what}`);
    switch (act) {
      case 'join':
        await api.spaces.requestToJoin(requestToJoinInput.parse({ ...fields, spaceId }));
        return done('asked-to-join');
      case 'withdraw-request':
        await api.spaces.withdrawJoinRequest({ joinRequestId: String(fields.joinRequestId) });
        return done('request-withdrawn');
      case 'approve':
        await api.workingGroups.approveWorkingGroup({ spaceId });
        return done('group-approved');
      case 'decline':
        await api.workingGroups.declineWorkingGroup(declineWorkingGroupInput.parse({ ...fields, spaceId }));
        return done('group-declined');
      default:
        await threadAct(api, act, fields);
        return done('posted');
    }
  });
}

export default function Overview() {
  const { documents, activity, thread, now } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const group = useGroup();
  const { t, locale } = useLanguage();
  return (
    <div className="columns">
      <div className="stack" style={{ gap: 34 }}>
        <DecideGroup group={group} refused={refused} />
        <JoinGroup group={group} refused={refused} />
        <Section title={t('working-groups.purpose')}>
          <p className="prose" dir="auto">
            {group.purpose}
          </p>
        </Section>
        <Section
          title={t('documents.title')}
          aside={
            <Link className="link" href={paths.groupDocuments(group.id)}>
              {t('common.action.show-all')}
            </Link>
          }
        >
          {documents.length === 0 ? (
            <EmptyState title={t('documents.empty.title')}>{t('documents.empty.hint')}</EmptyState>
          ) : (
            <DocumentTable documents={documents} caption={t('documents.title')} />
          )}
        </Section>
        {thread ? (
          <Thread thread={thread} refused={refused} title={t('spaces.tab.discussion')} now={now} />
        ) : null}
      </div>
      <aside className="stack" style={{ gap: 28 }}>
        <Section title={t('working-groups.about')}>
          <Facts
            facts={[
              {
                name: t('working-groups.propose.theme'),
                value: group.theme.names[locale] ?? group.theme.key,
              },
              { name: t('working-groups.propose.ends-on'), value: formatDay(group.endsOn, locale, 'long') },
              {
                name: t('working-groups.propose.default-label'),
                value: t(`common.label.${group.defaultLabel}`),
              },
            ]}
          />
        </Section>
        {group.leads.length > 0 ? (
          <Section title={t('working-groups.leads')}>
            <ul className="stack">
              {group.leads.map((lead) => (
                <li key={lead.person.id}>
                  <PersonLine
                    name={lead.person.name}
                    detail={`${t(`common.role.${lead.role}`)} · ${lead.person.organisation.name}`}
                  />
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <Section title={t('working-groups.composition')}>
          <ul className="bars-list">
            {group.composition.countries.map((each) => (
              <li key={each.country}>
                <span>{regionName(each.country, locale)}</span>
                <span className="muted">
                  {t('common.count.organisations', { count: each.organisations })}
                </span>
                <span
                  className="bar-line"
                  aria-hidden
                  style={{
                    inlineSize: `${Math.round((100 * each.organisations) / Math.max(1, group.organisations))}%`,
                  }}
                />
              </li>
            ))}
          </ul>
        </Section>
        {activity ? (
          <Section title={t('spaces.activity.title')}>
            <ActivityList activity={activity} now={now} />
          </Section>
        ) : null}
      </aside>
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
