import { defineLifecycle } from '../kernel/lifecycle.ts';
import { spaceStates } from '../spaces/space.ts';

/** Machine G, simple path: proposed by a delegate or staff → active → closed. */
export const workingGroupLifecycle = defineLifecycle({
  object: 'working_group',
  states: spaceStates,
  transitions: {
    approveWorkingGroup: { from: ['proposed'], to: 'active' },
    declineWorkingGroup: { from: ['proposed'], to: 'declined' },
    closeWorkingGroup: { from: ['active'], to: 'closed' },
  },
});
