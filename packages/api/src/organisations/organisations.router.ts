import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { addOrganisation } from './add-organisation.ts';
import { approveApplication } from './approve-application.ts';
import { askApplicant } from './ask-applicant.ts';
import { changeOrganisation } from './change-organisation.ts';
import { declineApplication } from './decline-application.ts';
import { getOrganisation } from './get-organisation.ts';
import { listApplications } from './list-applications.ts';
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
  listApplications,
  askApplicant,
  approveApplication,
  declineApplication,
};

export const organisationsRouter = router({
  listOrganisations: exposeQuery(listOrganisations),
  getOrganisation: exposeQuery(getOrganisation),
  listPeople: exposeQuery(listPeople),
  addOrganisation: exposeCommand(addOrganisation),
  changeOrganisation: exposeCommand(changeOrganisation),
  suspendOrganisation: exposeCommand(suspendOrganisation),
  readmitOrganisation: exposeCommand(readmitOrganisation),
  listApplications: exposeQuery(listApplications),
  askApplicant: exposeCommand(askApplicant),
  approveApplication: exposeCommand(approveApplication),
  declineApplication: exposeCommand(declineApplication),
});
