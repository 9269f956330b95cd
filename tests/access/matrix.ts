/** The personas of the matrix; each is somebody of `aWorld`, `stranger` is nobody. */
export const personas = [
  'stranger',
  'pending',
  'suspended',
  'exMember',
  'outsider',
  'observer',
  'member',
  'secretary',
  'chair',
  'delegate',
  'manager',
  'reviewer',
  'admin',
  'auditor',
] as const;
export type Persona = (typeof personas)[number];

/** `other`: the policy has no objection, the rule of the use case has (last chair, same state, no such file). */
export type Outcome = 'ok' | 'not_found' | 'forbidden' | 'unauthenticated' | 'other';
export type Expected = Readonly<Record<Persona, Outcome>>;

/** `usual` for all, but for those named. A stranger and a suspended person are asked to sign in by default. */
function row(usual: Outcome, but: Partial<Record<Persona, Outcome>> = {}): Expected {
  const all = Object.fromEntries(personas.map((persona) => [persona, usual])) as Record<Persona, Outcome>;
  return { ...all, stranger: 'unauthenticated', suspended: 'unauthenticated', ...but };
}
const each = (outcome: Outcome, ...some: Persona[]) =>
  Object.fromEntries(some.map((persona) => [persona, outcome])) as Partial<Record<Persona, Outcome>>;

/** Everybody with a seat; `delegate` proposed the group and shares the chair. */
const members = ['observer', 'member', 'secretary', 'chair', 'delegate'] as const;
const keepers = ['secretary', 'chair', 'delegate'] as const;

/** Hidden from everybody without a seat; the manager knows that the group is there, not what it holds. */
const forMembers = row('not_found', each('ok', ...members));
const forMembersAndManager = row('not_found', each('ok', ...members, 'manager'));
/** For the keepers; other members and the manager know of the group and are told why not. */
const forKeepers = row('not_found', {
  ...each('forbidden', 'observer', 'member', 'manager'),
  ...each('ok', ...keepers),
});
const forKeepersAndManager = row('not_found', {
  ...each('forbidden', 'observer', 'member'),
  ...each('ok', ...keepers, 'manager'),
});
/** About a document in the group, which the manager may not know of: its author (`member`) and the keepers. */
const forAuthorAndKeepers = row('not_found', { ...each('ok', 'member', ...keepers), observer: 'forbidden' });
const forThoseWhoAnswer = row('not_found', {
  chair: 'forbidden',
  ...each('ok', 'delegate', 'manager', 'admin'),
});
const forManager = row('not_found', { ...each('forbidden', ...members), manager: 'ok' });

/**
 * Who gets what answer from each operation about the things of a members-only group. A new operation
 * that is not entered here fails the test.
 */
export const matrix: Readonly<Record<string, Expected>> = {
  'accounts.getMe': row('ok'),
  'accounts.getHome': row('ok'),
  'accounts.acceptTerms': row('ok'),
  'accounts.changeProfile': row('ok'),
  'accounts.getAbsence': row('ok'),
  'accounts.changeAbsence': row('ok'),
  'accounts.listSessions': row('ok'),
  // The session is the delegate's: nobody else knows of it.
  'accounts.endSession': row('not_found', each('ok', 'delegate')),
  'accounts.endOtherSessions': row('ok'),
  'accounts.listFactors': row('ok'),
  'accounts.listAccessTokens': row('ok'),
  'accounts.endAccessToken': row('not_found', each('ok', 'delegate')),
  // Nobody has one to remove.
  // To an address that the organisation does not vouch for.
  'accounts.requestEmailChange': row('other'),
  'accounts.removeAuthenticator': row('other'),
  'accounts.removePasskey': row('not_found', each('ok', 'delegate')),
  // About somebody of the delegate's organisation, of which the chair is too.
  'accounts.getAccess': forThoseWhoAnswer,
  'accounts.endAccess': forThoseWhoAnswer,
  'accounts.readmitPerson': forThoseWhoAnswer,
  // About a follow-up officer of the host.
  'accounts.changeDuties': row('not_found', { manager: 'forbidden', admin: 'ok' }),
  'accounts.suspendPerson': row('not_found', each('ok', 'manager', 'admin')),

  'accounts.invitePerson': row('forbidden', { pending: 'not_found', ...each('ok', 'manager', 'admin') }),
  'accounts.listAccess': row('forbidden', { pending: 'not_found', ...each('ok', 'manager', 'admin') }),
  'accounts.listAccountInvitations': row('forbidden', {
    pending: 'not_found',
    ...each('ok', 'manager', 'admin'),
  }),
  'accounts.withdrawAccountInvitation': row('not_found', each('ok', 'manager', 'admin')),
  'organisations.addOrganisation': row('forbidden', each('ok', 'manager', 'admin')),
  'organisations.changeOrganisation': row('forbidden', {
    pending: 'not_found',
    ...each('ok', 'manager', 'admin'),
  }),
  'organisations.suspendOrganisation': row('forbidden', {
    pending: 'not_found',
    ...each('ok', 'manager', 'admin'),
  }),
  // About one that is suspended, which only its own people and those who look after it know of.
  'organisations.readmitOrganisation': row('not_found', each('ok', 'manager', 'admin')),
  'organisations.listApplications': row('forbidden', each('ok', 'manager')),
  'organisations.askApplicant': row('not_found', each('ok', 'manager')),
  'organisations.approveApplication': row('not_found', each('ok', 'manager')),
  'organisations.declineApplication': row('not_found', each('ok', 'manager')),
  'organisations.listPeople': row('forbidden', {
    pending: 'not_found',
    ...each('ok', 'secretary', 'manager', 'admin'),
  }),
  'organisations.listOrganisations': row('ok', { pending: 'forbidden' }),
  'organisations.getOrganisation': row('ok', { pending: 'not_found' }),

  'spaces.listMembers': forMembersAndManager,
  'spaces.listJoinRequests': forKeepersAndManager,
  'spaces.listInvitations': forKeepersAndManager,
  'spaces.listActivity': row('not_found', { ...each('ok', ...members), manager: 'forbidden' }),
  'spaces.getSpaceThread': forMembers,
  'spaces.requestToJoin': row('not_found', each('forbidden', ...members, 'manager')),
  'spaces.approveJoinRequest': row('not_found', { ...each('ok', ...keepers), manager: 'forbidden' }),
  'spaces.declineJoinRequest': row('not_found', { ...each('ok', ...keepers), manager: 'forbidden' }),
  'spaces.withdrawJoinRequest': row('not_found', each('forbidden', ...keepers, 'manager')),
  'spaces.inviteMember': forKeepers,
  'spaces.withdrawInvitation': row('not_found', { ...each('ok', ...keepers), manager: 'forbidden' }),
  'spaces.changeRole': forKeepers,
  'spaces.removeMember': forKeepers,
  'spaces.leaveSpace': row('not_found', { ...each('ok', ...members), manager: 'forbidden' }),
  'spaces.postToThread': row('not_found', { ...each('ok', ...members), observer: 'forbidden' }),
  'spaces.followThread': forMembers,
  'spaces.followSpace': forMembersAndManager,

  'workingGroups.getFrontPage': row('ok', { stranger: 'ok' }),
  'workingGroups.listThemes': row('ok', { stranger: 'ok' }),
  'workingGroups.listWorkingGroups': row('ok', { stranger: 'ok' }),
  'workingGroups.getWorkingGroup': forMembersAndManager,
  'workingGroups.proposeWorkingGroup': row('forbidden', each('ok', 'delegate', 'manager')),
  'workingGroups.approveWorkingGroup': forManager,
  'workingGroups.declineWorkingGroup': forManager,
  'workingGroups.closeWorkingGroup': forKeepersAndManager,

  'documents.listDocuments': forMembersAndManager,
  'documents.listNewestDocuments': row('ok', { pending: 'forbidden' }),
  'documents.downloadDocuments': forMembersAndManager,
  'documents.getDocument': forMembers,
  'documents.getDocumentThread': forMembers,
  'documents.getAudience': forMembers,
  'documents.previewAudience': row('not_found', {
    ...each('ok', 'member', ...keepers),
    ...each('forbidden', 'observer', 'manager'),
  }),
  'documents.listReaders': forAuthorAndKeepers,
  'documents.withdrawDocument': forAuthorAndKeepers,
  'documents.renameDocuments': forAuthorAndKeepers,
  'documents.relabelDocuments': forAuthorAndKeepers,
  'documents.previewRelabel': forAuthorAndKeepers,
  'documents.moveDocuments': forAuthorAndKeepers,
  'documents.listFolders': forMembersAndManager,
  'documents.openFolder': forMembers,
  'documents.followFolder': forMembers,
  'documents.createFolder': row('not_found', {
    ...each('ok', 'member', ...keepers),
    ...each('forbidden', 'observer', 'manager'),
  }),
  'documents.renameFolder': row('not_found', {
    ...each('forbidden', 'observer', 'member'),
    ...each('ok', ...keepers),
  }),
  'documents.moveFolder': row('not_found', {
    ...each('forbidden', 'observer', 'member'),
    ...each('ok', ...keepers),
  }),
  'documents.dissolveFolder': row('not_found', {
    ...each('forbidden', 'observer', 'member'),
    ...each('ok', ...keepers),
  }),
  'documents.trashDocuments': forAuthorAndKeepers,
  // About one that lies in the trash, which only its author and the keepers know of.
  'documents.restoreDocuments': row('not_found', each('ok', 'member', ...keepers)),
  'documents.listTrash': row('not_found', {
    ...each('ok', 'member', ...keepers),
    ...each('forbidden', 'observer', 'manager'),
  }),
  'documents.recallDocument': forAuthorAndKeepers,
  'documents.followDocument': forMembers,

  'notifications.getMailSettings': row('ok'),
  'notifications.changeMailPace': row('ok'),
  'notifications.listMails': row('not_found', each('ok', 'admin')),
  'notifications.resendMail': row('not_found', each('ok', 'admin')),

  'search.search': row('ok', { pending: 'forbidden' }),
  'search.suggestEntries': row('ok', { pending: 'forbidden' }),
  'search.listSearches': row('ok', { pending: 'forbidden' }),
  'search.saveSearch': row('ok', { pending: 'forbidden' }),
  // It is the delegate’s: nobody else knows of it.
  'search.removeSearch': row('not_found', each('ok', 'delegate')),

  'admin.listPeople': row('not_found', each('ok', 'admin', 'manager')),
  'admin.listOrganisations': row('not_found', each('ok', 'admin', 'manager')),
  'admin.getRoles': row('not_found', each('ok', 'admin', 'manager')),
  'admin.getJobs': row('not_found', each('ok', 'admin')),
  'admin.retryJob': row('not_found', each('ok', 'admin')),
  'admin.getStorage': row('not_found', each('ok', 'admin')),
  'admin.getHealth': row('not_found', each('ok', 'admin')),
  'audit.listEvents': row('not_found', each('ok', 'admin', 'auditor')),
  'audit.exportEvents': row('not_found', each('ok', 'admin', 'auditor')),

  'documents.postDocument': row('not_found', {
    ...each('ok', 'member', ...keepers),
    ...each('forbidden', 'observer', 'manager'),
  }),
  'documents.addVersion': forAuthorAndKeepers,
  'documents.readContent': forMembers,
  'documents.compareVersions': forMembers,
};

/**
 * Jobs run on nobody's behalf: what each may touch, and where the right of whoever is told was judged. A queue
 * that is not entered here fails the test.
 */
export const jobMatrix: Readonly<Record<string, string>> = {
  'send-mail': 'one mail, written for a reader who was judged in the transaction that wrote it',
  'dead-mail': 'the state of one mail that could not be sent',
  'read-text': 'the words of one file; whoever finds it by them is judged when they ask',
};
