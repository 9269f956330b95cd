import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import type { Settings } from '../core/context.ts';
import { oneTimeTokenFor } from '../core/one-time-token.ts';
import type { OutboxRow } from './outbox.repository.ts';
import { planApplicationMails } from './plan-application-mails.ts';
import { planNews } from './plan-news.ts';
import type { MailPlan } from './planned-mail.ts';
import {
  isInvitationWaiting,
  listDelegates,
  listDeputies,
  listKeepers,
  listManagers,
  listRecipients,
} from './recipients.repository.ts';

const uuid = (kind: 'person', id: unknown) => uuidFromId(kind, String(id)) ?? '';

/** All mails of an event. An event that is not listed causes none but those to who follows what it is about. */
export async function planMails(tx: SystemTx, event: OutboxRow, settings: Settings): Promise<MailPlan[]> {
  const { payload, spaceId, actorId } = event;
  const group = spaceId ? `/groups/${idFromUuid('space', spaceId)}` : '/';
  const to = (template: string, people: readonly string[], link: string): MailPlan[] => [
    { template, people: people.filter((each) => each !== actorId), link },
  ];
  switch (event.name) {
    case 'spaces.inviteMember': {
      if (!(await isInvitationWaiting(tx, event.objectId))) return [];
      const id = idFromUuid('invitation', event.objectId);
      const secret = oneTimeTokenFor(settings.signingKey, 'invitation', id);
      const address = String(payload.email);
      return [{ template: 'invitation', people: [], address, link: '/invite/', secret }];
    }
    case 'accounts.invitePerson': {
      if (!(await isInvitationWaiting(tx, event.objectId))) return [];
      const id = idFromUuid('accountInvitation', event.objectId);
      const secret = oneTimeTokenFor(settings.signingKey, 'join', id);
      const address = String(payload.email);
      return [{ template: 'account-invitation', people: [], address, link: '/join/', secret }];
    }
    case 'accounts.requestPasswordReset': {
      const secret = oneTimeTokenFor(settings.signingKey, 'reset', String(payload.reset));
      return [{ template: 'password-reset', people: [event.objectId], link: '/reset/', secret }];
    }
    case 'accounts.resetPassword':
    case 'accounts.changePassword':
      return [{ template: 'password-changed', people: [event.objectId], link: '/settings/security' }];
    case 'accounts.requestEmailChange': {
      const secret = oneTimeTokenFor(settings.signingKey, 'email', String(payload.change));
      const [owner] = await listRecipients(tx, [event.objectId]);
      if (!owner) return [];
      const { locale } = owner;
      return [
        {
          template: 'email-change',
          people: [],
          address: String(payload.email),
          locale,
          link: '/email/',
          secret,
        },
        { template: 'email-change-asked', people: [event.objectId], link: '/settings/security' },
      ];
    }
    case 'accounts.changeEmail': {
      const [owner] = await listRecipients(tx, [event.objectId]);
      if (!owner) return [];
      const { locale } = owner;
      return [
        { template: 'email-changed', people: [event.objectId], link: '/settings/profile' },
        { template: 'email-left', people: [], address: String(payload.from), locale, link: '/' },
      ];
    }
    case 'accounts.addAuthenticator':
    case 'accounts.removeAuthenticator':
    case 'accounts.renewRecoveryCodes':
      return [{ template: 'factors-changed', people: [event.objectId], link: '/settings/security' }];
    case 'accounts.createAccessToken':
      return [{ template: 'token-created', people: actorId ? [actorId] : [], link: '/settings/tokens' }];
    case 'accounts.addPasskey':
    case 'accounts.removePasskey':
      return [{ template: 'factors-changed', people: actorId ? [actorId] : [], link: '/settings/security' }];
    case 'accounts.useNewDevice':
      return [{ template: 'new-device', people: [event.objectId], link: '/settings/security' }];
    case 'accounts.useRecoveryCode':
      return [{ template: 'recovery-code-used', people: [event.objectId], link: '/settings/security' }];
    case 'accounts.suspendPerson':
      return [{ template: 'access-suspended', people: [event.objectId], link: '/', evenIfClosed: true }];
    case 'accounts.endAccess':
      return [{ template: 'access-ended', people: [event.objectId], link: '/', evenIfClosed: true }];
    case 'accounts.changeDuties':
      return [{ template: 'duties-changed', people: [event.objectId], link: '/' }];
    case 'accounts.readmitPerson':
      return payload.from === 'left'
        ? [{ template: 'readmitted', people: [event.objectId], link: '/forgot' }]
        : [{ template: 'suspension-lifted', people: [event.objectId], link: '/sign-in' }];
    case 'organisations.suspendOrganisation':
    case 'organisations.readmitOrganisation': {
      const template = event.name.endsWith('readmitOrganisation')
        ? 'organisation-readmitted'
        : 'organisation-suspended';
      const people = await listDelegates(tx, event.objectId);
      return [{ template, people, link: '/', evenIfClosed: true }];
    }
    case 'organisations.applyToTakePart':
    case 'organisations.confirmApplication':
    case 'organisations.askApplicant':
    case 'organisations.answerQuestion':
    case 'organisations.declineApplication':
    case 'organisations.lapseApplication':
      return planApplicationMails(tx, event, settings);
    case 'spaces.endSeat':
      return [
        ...to('seat-ended', await listKeepers(tx, spaceId), `${group}/members`),
        ...(payload.isWithoutChair ? to('chair-missing', await listManagers(tx), `${group}/members`) : []),
      ];
    case 'spaces.requestToJoin':
      return to('join-request', await listKeepers(tx, spaceId), `${group}/members`);
    case 'spaces.approveJoinRequest':
      return to('join-approved', [uuid('person', payload.person)], group);
    case 'spaces.declineJoinRequest':
      return to('join-declined', [uuid('person', payload.person)], '/');
    case 'spaces.removeMember':
      return to('member-removed', [uuid('person', payload.person)], '/');
    case 'spaces.changeRole':
      return to('role-changed', [uuid('person', payload.person)], group);
    case 'workingGroups.proposeWorkingGroup':
      return to('group-proposed', await listManagers(tx), group);
    case 'workingGroups.approveWorkingGroup':
      return to('group-approved', [uuid('person', payload.proposer)], group);
    case 'workingGroups.declineWorkingGroup':
      return to('group-declined', [uuid('person', payload.proposer)], group);
    case 'documents.recallDocument':
      return to(
        'document-recalled',
        (payload.openedBy as string[]).map((each) => uuid('person', each)),
        group,
      );
    case 'spaces.postToThread': {
      const mentioned = (payload.mentions as string[]).map((each) => uuid('person', each));
      const thread = { kind: 'thread', id: payload.thread as Id<'thread'> } as const;
      const standIns = await listDeputies(tx, mentioned, event.occurredAt);
      const deputies = standIns.filter((each) => !mentioned.includes(each));
      const told = [...mentioned, ...deputies];
      const news = await planNews(tx, event);
      return [
        ...[...to('mentioned', mentioned, group), ...to('mentioned-deputy', deputies, group)].map((plan) => ({
          ...plan,
          onlyReadersOf: thread,
        })),
        ...news.map((plan) => ({ ...plan, people: plan.people.filter((each) => !told.includes(each)) })),
      ];
    }
    default:
      return planNews(tx, event);
  }
}
