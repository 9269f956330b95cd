/** Every address of the portal, in one place. Ids are opaque and safe in a path. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signOut: () => '/sign-out',
  invitation: (token: string) => `/invite/${token}`,
  setup: (token: string) => `/setup/${token}`,
  secondStep: (next: string) => `/sign-in/second?next=${encodeURIComponent(next)}`,
  passkeySignIn: () => '/sign-in/passkey',
  confirm: (next: string) => `/confirm?next=${encodeURIComponent(next)}`,
  forgotPassword: () => '/forgot',
  profile: () => '/settings/profile',
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  mailSettings: () => '/settings/notifications',
  changeEmail: () => '/settings/profile/email',
  security: () => '/settings/security',
  authenticator: () => '/settings/security/authenticator',
  passkey: () => '/settings/security/passkey',
  passkeyOptions: () => '/settings/security/passkey/options',
  recoveryCodes: () => '/settings/security/codes',
  accessTokens: () => '/settings/tokens',
  preferences: () => '/preferences',
  organisations: () => '/organisations',
  newOrganisation: () => '/organisations/new',
  apply: (sent?: 'sent') => (sent ? '/apply?sent' : '/apply'),
  confirmApplication: (token: string) => `/apply/confirm/${token}`,
  answerQuestion: (token: string) => `/apply/answer/${token}`,
  applications: () => '/staff/applications',
  organisation: (organisationId: string) => `/organisations/${organisationId}`,
  changeOrganisation: (organisationId: string) => `/organisations/${organisationId}/change`,
  organisationAccess: (organisationId: string) => `/organisations/${organisationId}/access`,
  person: (personId: string) => `/people/${personId}`,
  theme: (key: string) => `/themes/${key}`,
  groups: () => '/groups',
  newGroup: () => '/groups/new',
  group: (spaceId: string) => `/groups/${spaceId}`,
  groupDocuments: (spaceId: string, folderId?: string | null) =>
    `/groups/${spaceId}/documents${folderId ? `?folder=${folderId}` : ''}`,
  newDocument: (spaceId: string, folderId?: string | null) =>
    `/groups/${spaceId}/documents/new${folderId ? `?folder=${folderId}` : ''}`,
  /** The files of a library, or of what a filter leaves of it, together. */
  downloadDocuments: (
    spaceId: string,
    filter: { label?: string | null; file?: string | null; folder?: string | null },
  ) => {
    const asked = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
    const query = new URLSearchParams(asked).toString();
    return `/groups/${spaceId}/documents.zip${query ? `?${query}` : ''}`;
  },
  changeDocuments: (spaceId: string) => `/groups/${spaceId}/documents/change`,
  trash: (spaceId: string) => `/groups/${spaceId}/documents/trash`,
  /** Files in pieces (tus). */
  files: () => '/files',
  uploadDocuments: (spaceId: string) => `/groups/${spaceId}/documents/upload`,
  audiencePreview: (spaceId: string) => `/groups/${spaceId}/documents/audience`,
  groupMembers: (spaceId: string) => `/groups/${spaceId}/members`,
  documents: () => '/documents',
  /** A page of a PDF is where its reader opens. */
  document: (documentId: string, page?: number | null) =>
    `/documents/${documentId}${page ? `?page=${page}` : ''}`,
  compareVersions: (documentId: string, from: number, to: number) =>
    `/documents/${documentId}/compare/${from}/${to}`,
  newVersion: (documentId: string) => `/documents/${documentId}/versions/new`,
  uploadVersion: (documentId: string) => `/documents/${documentId}/upload`,
  content: (documentId: string, version: number, kind: 'view' | 'download' = 'download') =>
    `/documents/${documentId}/versions/${version}/content${kind === 'view' ? '?kind=view' : ''}`,
  search: (q?: string) => (q ? `/search?q=${encodeURIComponent(q)}` : '/search'),
  suggestions: (q: string) => `/search/suggestions?q=${encodeURIComponent(q)}`,
  admin: () => '/admin',
  adminPart: (part: string) => `/admin/${part}`,
  auditExport: () => '/admin/audit.csv',
  devMail: () => '/dev/mail',
  tour: () => '/tour',
  takePart: () => '/take-part',
  privacy: () => '/privacy',
  terms: () => '/terms',
  acceptTerms: (next?: string) => (next ? `/terms/accept?next=${encodeURIComponent(next)}` : '/terms/accept'),
  accessibility: () => '/accessibility',
  data: () => '/data',
  devKit: () => '/dev/kit',
  apiDocs: () => '/api/docs',
} as const;
