// What other modules may use of `working-groups`.
export { readMyGroups, readProposedGroups } from './working-groups.repository.ts';
export { workingGroupListItemOf } from './working-groups.view.ts';
