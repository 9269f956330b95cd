import { jobsView } from '@portal/domain/admin/admin.inputs';
import { adminActorPolicies, jobPolicies } from '@portal/domain/admin/admin.policy';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readFailedJobs, readOutboxBacklog, readQueues, readWorkers } from './jobs.repository.ts';
import { workerViewOf } from './worker.view.ts';

/** What the worker has to do, does, and could not do. */
export const getJobs = query({
  name: 'admin.getJobs',
  input: z.strictObject({}),
  output: jobsView,
  access: { who: actorMay(adminActorPolicies, 'admin.getJobs') },
  rest: {
    method: 'GET',
    path: '/admin/jobs',
    summary: 'What the worker has to do and could not do, for administrators.',
  },
  load: (flight, _input, now) => ({
    queues: flight.add(readQueues, { now: now.toISOString() }),
    outbox: flight.add(readOutboxBacklog, {}),
    workers: flight.add(readWorkers, {}),
    failed: flight.add(readFailedJobs, {}),
  }),
  view: ({ actor, loaded, now }) => ({
    queues: loaded.queues,
    outbox: loaded.outbox[0] ?? { waiting: 0, oldestAt: null },
    workers: loaded.workers.map((worker) => workerViewOf(worker, now)),
    failed: loaded.failed.map(({ state, ...job }) => ({
      ...job,
      abilities: {
        retryJob: abilityOf(decide(jobPolicies['admin.retryJob'], { actor, job: { state } })),
      },
    })),
  }),
});
