import { ownAccount } from '../accounts/accounts.policy.ts';
import { type Actor, hasDuty } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';
import type { MailState } from './mail-state.ts';

type ActorOnly = { readonly actor: Actor };

// For everybody else there is no such log: whom the portal writes to is no partner's business.
const administers: Clause<ActorOnly> = clause('administers', 'common.not_found', ({ actor }) =>
  hasDuty(actor, 'administrator'),
);

export const notificationActorPolicies = {
  'notifications.getMailSettings': ownAccount,
  'notifications.changeMailPace': ownAccount,
  'notifications.listMails': { sees: [administers], who: [], when: [] },
} as const satisfies Record<string, Policy<ActorOnly>>;

export type MailSubject = ActorOnly & { readonly mail: { readonly state: MailState } };

const hasFailed: Clause<MailSubject> = clause(
  'hasFailed',
  'notifications.mail_not_failed',
  ({ mail }) => mail.state === 'failed',
);

export const mailPolicies = {
  'notifications.resendMail': { sees: [administers], who: [], when: [hasFailed] },
} as const satisfies Record<string, Policy<MailSubject>>;
