import { exposeQuery, router } from '../core/trpc.ts';
import { getOrganisation } from './get-organisation.ts';
import { listOrganisations } from './list-organisations.ts';

export const organisationOperations = { listOrganisations, getOrganisation };

export const organisationsRouter = router({
  listOrganisations: exposeQuery(listOrganisations),
  getOrganisation: exposeQuery(getOrganisation),
});
