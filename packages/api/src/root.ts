import { accountOperations, accountsRouter } from './accounts/accounts.router.ts';
import { adminOperations, adminRouter } from './admin/admin.router.ts';
import { auditByteOperations, auditOperations, auditRouter } from './audit/audit.router.ts';
import { createCallerFactory, router } from './core/trpc.ts';
import { documentByteOperations, documentOperations, documentsRouter } from './documents/documents.router.ts';
import { notificationOperations, notificationsRouter } from './notifications/notifications.router.ts';
import { organisationOperations, organisationsRouter } from './organisations/organisations.router.ts';
import { searchOperations, searchRouter } from './search/search.router.ts';
import { spaceOperations, spacesRouter } from './spaces/spaces.router.ts';
import { workingGroupOperations, workingGroupsRouter } from './working-groups/working-groups.router.ts';

export const appRouter = router({
  accounts: accountsRouter,
  organisations: organisationsRouter,
  spaces: spacesRouter,
  workingGroups: workingGroupsRouter,
  documents: documentsRouter,
  search: searchRouter,
  notifications: notificationsRouter,
  audit: auditRouter,
  admin: adminRouter,
});
export const createCaller = createCallerFactory(appRouter);

/** Every operation by its name: REST, the description of the API and the access matrix are made from it. */
export const operations = [
  accountOperations,
  organisationOperations,
  spaceOperations,
  workingGroupOperations,
  documentOperations,
  searchOperations,
  notificationOperations,
  auditOperations,
  adminOperations,
].flatMap((module) => Object.values(module));

export const byteOperations = [
  ...Object.values(documentByteOperations),
  ...Object.values(auditByteOperations),
];

/** The doors of bytes by verb, and the operation whose view they answer with. */
export const byteDoorOperations = { ...documentByteOperations, getDocument: documentOperations.getDocument };
