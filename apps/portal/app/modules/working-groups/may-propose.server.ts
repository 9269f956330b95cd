import type { Actor } from '@portal/domain/kernel/actor';
import { type Decision, decide } from '@portal/domain/kernel/policy';
import { workingGroupActorPolicies } from '@portal/domain/working-groups/working-groups.policy';

/** Whether the reader may propose a group: the policy's own word, for the button and for the page behind it. */
export function mayPropose(viewer: Actor): Decision {
  return decide(workingGroupActorPolicies['workingGroups.proposeWorkingGroup'], { actor: viewer });
}
