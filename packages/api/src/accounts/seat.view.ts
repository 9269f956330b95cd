import type { SeatView } from '@portal/domain/accounts/access.inputs';
import { idFromUuid } from '@portal/domain/kernel/ids';
import type { SeatRow } from './access.repository.ts';

/** A seat as those see it who answer for its holder. */
export function seatViewOf(row: SeatRow): SeatView {
  return {
    id: idFromUuid('membership', row.id),
    space:
      row.spaceId === null || row.spaceName === null
        ? null
        : { id: idFromUuid('space', row.spaceId), name: row.spaceName },
    role: row.role,
    since: new Date(row.since),
  };
}
