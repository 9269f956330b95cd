import { transition } from '@portal/domain/kernel/lifecycle';
import { workingGroupLifecycle } from '@portal/domain/working-groups/working-group.lifecycle';
import { closeWorkingGroup as closed } from '@portal/domain/working-groups/working-groups.events';
import { closeWorkingGroupInput } from '@portal/domain/working-groups/working-groups.inputs';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { spaceSubject } from '../spaces/index.ts';
import { getWorkingGroup } from './get-working-group.ts';
import { workingGroupResult } from './results.ts';
import { saveGroupState } from './working-groups.repository.ts';

/** A group ends: it stays readable as it was, and takes nothing new. */
export const closeWorkingGroup = command({
  name: 'workingGroups.closeWorkingGroup',
  input: closeWorkingGroupInput,
  output: workingGroupResult,
  access: { authorise: { spaceId: spaceSubject.may('workingGroups.closeWorkingGroup') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/working-groups/{spaceId}/close',
    summary: 'Ends a group: it stays readable and takes nothing new.',
    shows: { read: getWorkingGroup, by: 'spaceId' },
  },
  async run({ work, input, subject: { spaceId: found } }) {
    const { space } = found;
    const state = transition(workingGroupLifecycle, 'closeWorkingGroup', space.state);
    checkRevision(input.revision, space.revision);
    checkSaved(
      await saveGroupState(work.tx, { id: input.spaceId, revision: space.revision, state, now: work.now }),
    );

    const where = { objectId: input.spaceId, spaceId: input.spaceId };
    work.emit(closed(where, {}), {});
    return { id: input.spaceId, state, revision: space.revision + 1 };
  },
});
