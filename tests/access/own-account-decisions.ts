import type { Row } from './decision-row.ts';

/** About one's own account, whatever its state; never by a program. */
const ownAccount: readonly Row[] = [
  ['stranger', {}, 'refuse:common.sign_in_first'],
  ['pending', {}, 'allow'],
  ['outsider', {}, 'allow'],
  ['program', {}, 'refuse:accounts.not_for_tokens'],
];
const confirmed: readonly Row[] = [...ownAccount, ['unconfirmed', {}, 'refuse:accounts.confirm_first']];

/** What everybody decides about their own account, and nobody about another's. */
export const ownAccountDecisions: Readonly<Record<string, readonly Row[]>> = {
  'accounts.changeProfile': ownAccount,
  'accounts.getAbsence': ownAccount,
  'accounts.changeAbsence': ownAccount,
  'accounts.acceptTerms': ownAccount,
  'accounts.changePassword': ownAccount,
  'notifications.getMailSettings': ownAccount,
  'notifications.changeMailPace': ownAccount,
  'accounts.confirmIdentity': ownAccount,
  'accounts.listSessions': ownAccount,
  'accounts.listFactors': ownAccount,
  'accounts.listAccessTokens': ownAccount,
  'accounts.requestEmailChange': confirmed,
  'accounts.createAccessToken': confirmed,
  'accounts.endAccessToken': [
    ['stranger', { own: true }, 'hide'],
    ['outsider', {}, 'hide'],
    ['admin', {}, 'hide'],
    ['outsider', { own: true }, 'allow'],
    ['program', { own: true }, 'refuse:accounts.not_for_tokens'],
  ],
  'accounts.addAuthenticator': confirmed,
  'accounts.removeAuthenticator': confirmed,
  'accounts.addPasskey': confirmed,
  'accounts.renewRecoveryCodes': confirmed,
  'accounts.exportMyData': confirmed,
  'accounts.removePasskey': [
    ['stranger', { own: true }, 'hide'],
    ['outsider', {}, 'hide'],
    ['admin', {}, 'hide'],
    ['outsider', { own: true }, 'allow'],
    ['program', { own: true }, 'refuse:accounts.not_for_tokens'],
    ['unconfirmed', { own: true }, 'refuse:accounts.confirm_first'],
  ],
  'accounts.endOtherSessions': ownAccount,
  'accounts.endSession': [
    ['stranger', { own: true }, 'hide'],
    ['outsider', {}, 'hide'],
    ['admin', {}, 'hide'],
    ['outsider', { own: true }, 'allow'],
    ['pending', { own: true }, 'allow'],
    ['program', { own: true }, 'refuse:accounts.not_for_tokens'],
  ],
};

const administrators: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['outsider', {}, 'hide'],
  ['manager', {}, 'hide'],
  ['auditor', {}, 'hide'],
  ['falseAdmin', {}, 'hide'],
  ['admin', {}, 'allow'],
];
/** The log of the mails, for those who keep the portal running. */
export const mailDecisions: Readonly<Record<string, readonly Row[]>> = {
  'notifications.listMails': administrators,
  'notifications.resendMail': [
    ...administrators,
    ['manager', { mail: 'sent' }, 'hide'],
    ['admin', { mail: 'sent' }, 'refuse:notifications.mail_not_failed'],
    ['admin', { mail: 'queued' }, 'refuse:notifications.mail_not_failed'],
    ['admin', { mail: 'not_entitled' }, 'refuse:notifications.mail_not_failed'],
  ],
};
