import type { WorkingGroupView } from '@portal/domain/working-groups/working-groups.inputs';
import { useOutletContext } from '@remix-run/react';

/** The group whose frame is around this page. */
export function useGroup(): WorkingGroupView {
  return useOutletContext<WorkingGroupView>();
}
