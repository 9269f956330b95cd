/** Where a piece of work of the worker's stands. `retry` waits to be tried again, `failed` was given up. */
export const jobStates = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

/** A worker that has not been heard of for this long counts as away. */
export const heartbeatMs = 60_000;
