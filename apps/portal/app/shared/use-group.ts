import type { WorkingGroupView } from '@portal/domain/working-groups/working-groups.inputs';
import { useOutletContext } from './router-hooks.ts';

/** The group whose frame is around this page. */
export function useGroup(): WorkingGroupView {
  return useOutletContext<WorkingGroupView>();
}
