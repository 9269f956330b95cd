import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The site map: every address and its file, by module. */
export default [
  // shell
  index('modules/shell/home.route.tsx'),
  route('preferences', 'modules/shell/preferences.route.tsx'),
  route('dev/mail', 'modules/shell/dev-mail.route.tsx'),
  route('tour', 'modules/shell/tour.route.tsx'),
  route('take-part', 'modules/shell/text-page.route.tsx', { id: 'take-part' }),
  route('privacy', 'modules/shell/text-page.route.tsx', { id: 'privacy' }),
  route('terms', 'modules/shell/text-page.route.tsx', { id: 'terms' }),
  route('accessibility', 'modules/shell/text-page.route.tsx', { id: 'accessibility' }),
  route('data', 'modules/shell/text-page.route.tsx', { id: 'data' }),
  route('dev/kit', 'modules/shell/kit.route.tsx'),
  route('api/docs', 'modules/shell/api-docs.route.tsx'),

  // accounts
  route('sign-in', 'modules/accounts/sign-in.route.tsx'),
  route('sign-in/second', 'modules/accounts/second-step.route.tsx'),
  route('sign-in/kept', 'modules/accounts/kept-text.route.tsx'),
  route('sign-in/passkey', 'modules/accounts/passkey-sign-in.route.tsx'),
  route('confirm', 'modules/accounts/confirm.route.tsx'),
  route('terms/accept', 'modules/accounts/accept-terms.route.tsx'),
  route('sign-out', 'modules/accounts/sign-out.route.tsx'),
  route('invite/:token', 'modules/accounts/invitation.route.tsx'),
  route('setup/:token', 'modules/accounts/setup.route.tsx'),
  route('join/:token', 'modules/accounts/join.route.tsx'),
  route('forgot', 'modules/accounts/forgot-password.route.tsx'),
  route('reset/:token', 'modules/accounts/reset-password.route.tsx'),
  route('email/:token', 'modules/accounts/confirm-email.route.tsx'),
  route('settings', 'modules/accounts/settings.route.tsx', [
    route('profile', 'modules/accounts/profile.route.tsx'),
    route('profile/email', 'modules/accounts/change-email.route.tsx'),
    route('notifications', 'modules/notifications/mail-settings.route.tsx'),
    route('security', 'modules/accounts/security.route.tsx'),
    route('tokens', 'modules/accounts/access-tokens.route.tsx'),
    route('absence', 'modules/accounts/absence.route.tsx'),
    route('data', 'modules/accounts/my-data.route.tsx'),
    route('security/authenticator', 'modules/accounts/authenticator.route.tsx'),
    route('security/passkey', 'modules/accounts/passkey.route.tsx'),
    route('security/passkey/options', 'modules/accounts/passkey-options.route.tsx'),
    route('security/codes', 'modules/accounts/recovery-codes.route.tsx'),
  ]),

  // notifications
  route('unsubscribe/:token', 'modules/notifications/unsubscribe.route.tsx'),

  // working groups
  route('themes/:theme', 'modules/working-groups/theme.route.tsx'),
  route('groups', 'modules/working-groups/directory.route.tsx'),
  route('groups/new', 'modules/working-groups/new-group.route.tsx'),
  route('groups/:spaceId', 'modules/working-groups/group.route.tsx', [
    index('modules/working-groups/overview.route.tsx'),
    route('members', 'modules/spaces/members.route.tsx'),
    route('documents', 'modules/documents/library.route.tsx'),
    route('documents/new', 'modules/documents/new-document.route.tsx'),
    route('documents/change', 'modules/documents/change-documents.route.tsx'),
    route('documents/trash', 'modules/documents/trash.route.tsx'),
    route('documents/audience', 'modules/documents/audience-preview.route.tsx'),
  ]),

  // search
  route('search', 'modules/search/search.route.tsx'),
  route('search/suggestions', 'modules/search/suggestions.route.tsx'),

  // organisations
  route('organisations', 'modules/organisations/directory.route.tsx'),
  route('apply', 'modules/organisations/apply.route.tsx'),
  route('apply/confirm/:token', 'modules/organisations/confirm-application.route.tsx'),
  route('apply/answer/:token', 'modules/organisations/answer-question.route.tsx'),
  route('staff/applications', 'modules/organisations/applications.route.tsx'),
  route('organisations/new', 'modules/organisations/new-organisation.route.tsx'),
  route('organisations/:organisationId', 'modules/organisations/organisation.route.tsx'),
  route('organisations/:organisationId/access', 'modules/organisations/access.route.tsx'),
  route('people/:personId', 'modules/accounts/person.route.tsx'),
  route('organisations/:organisationId/change', 'modules/organisations/change-organisation.route.tsx'),

  // documents
  route('documents', 'modules/documents/all-documents.route.tsx'),
  route('documents/:documentId', 'modules/documents/document.route.tsx'),
  route('documents/:documentId/compare/:from/:to', 'modules/documents/compare.route.tsx'),
  route('documents/:documentId/versions/new', 'modules/documents/new-version.route.tsx'),

  // administration
  route('admin', 'modules/admin/admin.route.tsx', [
    route('people', 'modules/admin/people.route.tsx'),
    route('organisations', 'modules/admin/organisations.route.tsx'),
    route('roles', 'modules/admin/roles.route.tsx'),
    route('jobs', 'modules/admin/jobs.route.tsx'),
    route('mails', 'modules/notifications/mail-log.route.tsx'),
    route('storage', 'modules/admin/storage.route.tsx'),
    route('health', 'modules/admin/health.route.tsx'),
    route('audit', 'modules/audit/audit.route.tsx'),
  ]),

  route('*', 'modules/shell/not-found.route.tsx'),
] satisfies RouteConfig;
