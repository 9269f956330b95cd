/** Who asks; each is somebody of `aWorld`, `stranger` is nobody. */
export const askers = [
  'stranger',
  'pending',
  'exMember',
  'outsider',
  'observer',
  'member',
  'chair',
  'manager',
  'admin',
  'auditor',
] as const;
export type Asker = (typeof askers)[number];

type Row = Readonly<Record<Asker, number>>;

function row(usual: number, but: Partial<Record<Asker, number>> = {}): Row {
  const all = Object.fromEntries(askers.map((asker) => [asker, usual])) as Record<Asker, number>;
  return { ...all, ...but };
}

const toSignIn = { stranger: 302 } as const;
const members = { observer: 200, member: 200, chair: 200 } as const;
/** About a members-only group: the manager knows that it is there, not what it holds. */
const forMembers = row(404, { ...toSignIn, ...members });
const forMembersAndManager = row(404, { ...toSignIn, ...members, manager: 200 });

/** For those who may post; who knows of the group is told why not. */
const forWriters = row(404, { ...toSignIn, ...members, observer: 403, manager: 403 });

/**
 * The status that each page answers each asker with, about the things of a members-only group. A page that
 * the site map has and this does not, fails the test.
 */
export const pageMatrix: Readonly<Record<string, Row>> = {
  // A front page for strangers, the home of everybody else.
  '/': row(200),
  '/themes/:theme': row(200),
  // Both only take posts; whoever opens them is led home.
  '/preferences': row(302),
  '/dev/mail': row(200),
  '/tour': row(200),
  '/take-part': row(200),
  '/privacy': row(200),
  '/terms': row(200),
  '/accessibility': row(200),
  '/data': row(200),
  '/dev/kit': row(200),
  '/api/docs': row(200),
  '/sign-in': row(302, { stranger: 200 }),
  // Everybody of the world has accepted them: led on.
  '/terms/accept': row(302),
  '/sign-out': row(302),
  '/invite/:token': row(404),
  // The same page whether the link is good or not: only the post tells.
  '/setup/:token': row(200),
  '/forgot': row(200),
  // The same page whether the link is good or not: only the post tells.
  '/reset/:token': row(200),
  // Leads on to its first part.
  '/settings': row(302),
  '/settings/profile': row(200, toSignIn),
  '/settings/profile/email': row(200, toSignIn),
  // The same page whether the link is good or not: only the post tells.
  '/email/:token': row(200),
  // The same page whether the link is good or not: only the post tells.
  '/unsubscribe/:token': row(200),
  '/settings/security': row(200, toSignIn),
  '/settings/notifications': row(200, toSignIn),
  '/settings/tokens': row(200, toSignIn),
  '/settings/absence': row(200, toSignIn),
  '/settings/data': row(200, toSignIn),
  '/settings/security/authenticator': row(200, toSignIn),
  '/settings/security/passkey': row(200, toSignIn),
  // Takes posts only.
  '/settings/security/passkey/options': row(302),
  '/settings/security/codes': row(200, toSignIn),
  '/confirm': row(200, toSignIn),
  // Without a first step there is no second.
  '/sign-in/second': row(302),
  '/sign-in/kept': row(200),
  '/sign-in/passkey': row(302),
  '/join/:token': row(404),
  '/organisations': row(200, { ...toSignIn, pending: 403 }),
  '/apply': row(200),
  // The same page whether the link is good or not: only the post tells.
  '/apply/confirm/:token': row(200),
  '/apply/answer/:token': row(404),
  '/staff/applications': row(403, { ...toSignIn, manager: 200 }),
  '/organisations/new': row(403, { ...toSignIn, manager: 200, admin: 200 }),
  '/organisations/:organisationId': row(200, { ...toSignIn, pending: 404 }),
  '/organisations/:organisationId/change': row(403, { ...toSignIn, pending: 404, manager: 200, admin: 200 }),
  '/organisations/:organisationId/access': row(403, {
    ...toSignIn,
    pending: 404,
    manager: 200,
    admin: 200,
  }),
  // About the chair: themselves, and those who answer for them.
  '/people/:personId': row(404, { ...toSignIn, chair: 200, manager: 200, admin: 200 }),
  '/groups': row(200),
  '/groups/new': row(403, { ...toSignIn, manager: 200 }),
  '/groups/:spaceId': forMembersAndManager,
  '/groups/:spaceId/members': forMembersAndManager,
  '/groups/:spaceId/documents': forMembersAndManager,
  '/groups/:spaceId/documents/change': forWriters,
  '/groups/:spaceId/documents/trash': forWriters,
  '/groups/:spaceId/documents/new': forWriters,
  '/groups/:spaceId/documents/audience': forWriters,
  '/documents': row(200, { ...toSignIn, pending: 403 }),
  '/search': row(200, { ...toSignIn, pending: 403 }),
  '/search/suggestions': row(200, { ...toSignIn, pending: 403 }),
  // Leads on to the first part that somebody has.
  '/admin': row(404, { ...toSignIn, manager: 302, admin: 302, auditor: 302 }),
  '/admin/people': row(404, { ...toSignIn, manager: 200, admin: 200 }),
  '/admin/organisations': row(404, { ...toSignIn, manager: 200, admin: 200 }),
  '/admin/roles': row(404, { ...toSignIn, manager: 200, admin: 200 }),
  '/admin/jobs': row(404, { ...toSignIn, admin: 200 }),
  '/admin/mails': row(404, { ...toSignIn, admin: 200 }),
  '/admin/storage': row(404, { ...toSignIn, admin: 200 }),
  '/admin/health': row(404, { ...toSignIn, admin: 200 }),
  '/admin/audit': row(404, { ...toSignIn, admin: 200, auditor: 200 }),
  '/documents/:documentId': forMembers,
  '/documents/:documentId/compare/:from/:to': forMembers,
  '/documents/:documentId/versions/new': { ...forMembers, observer: 403 },
  '/*': row(404),
};
