import { exposeQuery, router } from '../core/trpc.ts';
import { exportEvents } from './export-events.ts';
import { listEvents } from './list-events.ts';

export const auditOperations = { listEvents };
/** Goes out in portions through a door of its own. */
export const auditByteOperations = { exportEvents };

export const auditRouter = router({ listEvents: exposeQuery(listEvents) });
