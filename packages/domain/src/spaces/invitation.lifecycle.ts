import { defineLifecycle } from '../kernel/lifecycle.ts';

export const invitationStates = ['invited', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How long an invitation can be accepted (trust.md A20). */
export const invitationDays = 7;

export const invitationLifecycle = defineLifecycle({
  object: 'invitation',
  states: invitationStates,
  transitions: {
    acceptInvitation: { from: ['invited'], to: 'accepted' },
    withdrawInvitation: { from: ['invited'], to: 'withdrawn' },
  },
});
