import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { getHealth } from './get-health.ts';
import { getJobs } from './get-jobs.ts';
import { getRoles } from './get-roles.ts';
import { getStorage } from './get-storage.ts';
import { listOrganisations } from './list-organisations.ts';
import { listPeople } from './list-people.ts';
import { retryJob } from './retry-job.ts';

export const adminOperations = {
  listPeople,
  listOrganisations,
  getRoles,
  getJobs,
  retryJob,
  getStorage,
  getHealth,
};

export const adminRouter = router({
  listPeople: exposeQuery(listPeople),
  listOrganisations: exposeQuery(listOrganisations),
  getRoles: exposeQuery(getRoles),
  getJobs: exposeQuery(getJobs),
  retryJob: exposeCommand(retryJob),
  getStorage: exposeQuery(getStorage),
  getHealth: exposeQuery(getHealth),
});
