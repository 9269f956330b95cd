import { defineLifecycle } from '../kernel/lifecycle.ts';

export const joinRequestStates = ['requested', 'approved', 'declined', 'withdrawn'] as const;

/** Machine J, simple path: asked → member or declined with a reason. */
export const joinRequestLifecycle = defineLifecycle({
  object: 'join_request',
  states: joinRequestStates,
  transitions: {
    approveJoinRequest: { from: ['requested'], to: 'approved' },
    declineJoinRequest: { from: ['requested'], to: 'declined' },
    withdrawJoinRequest: { from: ['requested'], to: 'withdrawn' },
  },
});
