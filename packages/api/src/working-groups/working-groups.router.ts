import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { approveWorkingGroup } from './approve-working-group.ts';
import { closeWorkingGroup } from './close-working-group.ts';
import { declineWorkingGroup } from './decline-working-group.ts';
import { getFrontPage } from './get-front-page.ts';
import { getWorkingGroup } from './get-working-group.ts';
import { listThemes } from './list-themes.ts';
import { listWorkingGroups } from './list-working-groups.ts';
import { proposeWorkingGroup } from './propose-working-group.ts';

export const workingGroupOperations = {
  listThemes,
  getFrontPage,
  listWorkingGroups,
  getWorkingGroup,
  proposeWorkingGroup,
  approveWorkingGroup,
  declineWorkingGroup,
  closeWorkingGroup,
};

export const workingGroupsRouter = router({
  listThemes: exposeQuery(listThemes),
  getFrontPage: exposeQuery(getFrontPage),
  listWorkingGroups: exposeQuery(listWorkingGroups),
  getWorkingGroup: exposeQuery(getWorkingGroup),
  proposeWorkingGroup: exposeCommand(proposeWorkingGroup),
  approveWorkingGroup: exposeCommand(approveWorkingGroup),
  declineWorkingGroup: exposeCommand(declineWorkingGroup),
  closeWorkingGroup: exposeCommand(closeWorkingGroup),
});
