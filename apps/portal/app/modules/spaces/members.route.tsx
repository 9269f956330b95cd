import { DomainError } from '@portal/domain/kernel/domain-error';
import {
  changeRoleInput,
  declineJoinRequestInput,
  inviteMemberInput,
  type MemberView,
  removeMemberInput,
} from '@portal/domain/spaces/spaces.inputs';
import { formatDate, formatDay, regionName } from '@portal/messages/format';
import { CountryChip } from '@portal/ui/country-chip';
import { PersonLine } from '@portal/ui/person-line';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { useGroup } from '../../shared/use-group.ts';
import { InviteMember } from './components/invite-member.tsx';
import { JoinRequests } from './components/join-requests.tsx';
import { LeaveSpace } from './components/leave-space.tsx';
import { SeatActs } from './components/seat-acts.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const api = apiOf(context);
    const [members, group] = await Promise.all([
      api.spaces.listMembers({ spaceId }),
      api.workingGroups.getWorkingGroup({ spaceId }),
    ]);
    const keeps = group.abilities.inviteMember.allowed || group.abilities.approveWorkingGroup.allowed;
    const keeper =
      group.myRole === 'chair' || group.myRole === 'secretary' || (keeps && group.myRole === null);
    const [requests, invitations] = keeper
      ? await Promise.all([api.spaces.listJoinRequests({ spaceId }), api.spaces.listInvitations({ spaceId })])
      : [null, null];
    return {
      members: members.items,
      requests: requests?.items ?? null,
      invitations: invitations?.items ?? null,
      now: context.context.now,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const api = apiOf(context);
    const { act, ...fields } = await fieldsOf(request);
    const done = (what: string) => redirect(`${paths.groupMembers(spaceId)}?done=${what}`);
    switch (act) {
      case 'approve':
        await api.spaces.approveJoinRequest({ joinRequestId: String(fields.joinRequestId) });
        return done('request-approved');
      case 'decline':
        await api.spaces.declineJoinRequest(declineJoinRequestInput.parse(fields));
        return done('request-declined');
      case 'invite':
        await api.spaces.inviteMember(inviteMemberInput.parse({ ...fields, spaceId }));
        return done('invited');
      case 'withdraw-invitation':
        await api.spaces.withdrawInvitation({ invitationId: String(fields.invitationId) });
        return done('invitation-withdrawn');
      case 'role':
        await api.spaces.changeRole(changeRoleInput.parse(fields));
        return done('role-changed');
      case 'remove':
        await api.spaces.removeMember(removeMemberInput.parse(fields));
        return done('member-removed');
      case 'leave':
        await api.spaces.leaveSpace({ spaceId });
        return redirect(`${paths.groups()}?done=left`);
      default:
        throw new DomainError('invalid_input', 'common.invalid_input');
    }
  });
}

export default function Members() {
  const { members, requests, invitations, now } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const group = useGroup();
  const { t, reader, locale } = useLanguage();
  return (
    <div className="columns">
      <Section title={t('spaces.members.title')}>
        <table className="table">
          <caption className="visually-hidden">{t('spaces.members.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('spaces.members.person')}</th>
              <th scope="col">{t('spaces.members.country')}</th>
              <th scope="col">{t('spaces.members.role')}</th>
              <th scope="col">{t('spaces.members.since-column')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('common.action.more')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <td>
                  <PersonLine
                    name={member.person.name}
                    {...(member.isMe ? { mark: t('common.you') } : {})}
                    detail={
                      <>
                        <bdi>{member.person.organisation.name}</bdi>
                        {member.absence ? <Absence absence={member.absence} /> : null}
                      </>
                    }
                  />
                </td>
                <td data-label={t('spaces.members.country')}>
                  <CountryChip
                    code={member.person.organisation.country}
                    name={regionName(member.person.organisation.country, locale)}
                  />
                </td>
                <td data-label={t('spaces.members.role')}>{t(`common.role.${member.role}`)}</td>
                <td data-label={t('spaces.members.since-column')} className="muted">
                  {formatDate(member.since, reader)}
                </td>
                <td>
                  <SeatActs member={member} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <aside className="stack" style={{ gap: 28 }}>
        {requests ? <JoinRequests requests={requests} refused={refused} now={now} /> : null}
        {group.abilities.inviteMember.allowed ? (
          <InviteMember invitations={invitations ?? []} refused={refused} />
        ) : null}
        {group.abilities.leaveSpace.allowed ? <LeaveSpace refused={refused} /> : null}
      </aside>
    </div>
  );
}

/** Until when somebody is away, and who stands in. */
function Absence({ absence }: { absence: NonNullable<MemberView['absence']> }) {
  const { t, locale } = useLanguage();
  return (
    <span style={{ display: 'block' }}>
      {t('spaces.roster.away', { until: formatDay(absence.until, locale) })}
      {absence.deputy ? ` · ${t('spaces.roster.deputy', { name: absence.deputy })}` : null}
    </span>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
