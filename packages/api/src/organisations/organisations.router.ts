import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { addOrganisation } from './add-organisation.ts';
import { changeOrganisation } from './change-organisation.ts';
import { getOrganisation } from './get-organisation.ts';
import { listOrganisations } from './list-organisations.ts';
import { listPeople } from './list-people.ts';
import { readmitOrganisation } from './readmit-organisation.ts';
import { suspendOrganisation } from './suspend-organisation.ts';

export const organisationOperations = {
  listOrganisations,
  getOrganisation,
  listPeople,
  addOrganisation,
  changeOrganisation,
  suspendOrganisation,
  readmitOrganisation,
};

export const organisationsRouter = router({
  listOrganisations: exposeQuery(listOrganisations),
  getOrganisation: exposeQuery(getOrganisation),
  listPeople: exposeQuery(listPeople),
  addOrganisation: exposeCommand(addOrganisation),
  changeOrganisation: exposeCommand(changeOrganisation),
  suspendOrganisation: exposeCommand(suspendOrganisation),
  readmitOrganisation: exposeCommand(readmitOrganisation),
});
