import { retryJob as retried } from '@portal/domain/admin/admin.events';
import { retriedJob, retryJobInput } from '@portal/domain/admin/admin.inputs';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { jobSubject } from './job.subject.ts';
import { reviveMail, saveRetry } from './jobs.repository.ts';

/** Has the worker try once more what it had given up. */
export const retryJob = command({
  name: 'admin.retryJob',
  input: retryJobInput,
  output: retriedJob,
  access: { authorise: { jobId: jobSubject.may('admin.retryJob') } },
  rest: {
    method: 'POST',
    path: '/admin/jobs/{jobId}/retry',
    summary: 'Has the worker try once more what it had given up.',
  },
  async run({ work, input, subject: { jobId: found } }) {
    const { queue } = found.job;
    const saved = await saveRetry(work.tx, { id: input.jobId, queue, now: work.now });
    checkSaved(saved);
    // A mail whose job failed was given up itself: without this, there would be nothing to send.
    if (saved[0]?.data?.mailId !== undefined) await reviveMail(work.tx, saved[0].data.mailId);
    work.emit(retried({ objectId: input.jobId }, { queue }));
    return { id: input.jobId, state: 'retry' as const };
  },
});
