import { enqueue, openJobQueues, queues } from '@portal/db/job-queues';
import { asSystem } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

const admin = (person: keyof World['people'] = 'admin') => portal.as(world.people[person]).admin;

/** A job as the library makes it, given up after all tries. */
async function aFailedJob(queue: string, data: object): Promise<Id<'job'>> {
  const boss = openJobQueues(portal.runtimeUrl);
  await boss.start();
  await asSystem(portal.services.database, (tx) => enqueue(boss, tx, queue, data));
  const [job] = await boss.fetch(queue);
  const id = job?.id as string;
  await portal.owner.query('update pgboss.job set retry_count = retry_limit where id = $1', [id]);
  await boss.fail(queue, id, new Error('The canary of a partner'));
  await boss.stop({ graceful: false, wait: true });
  return idFromUuid('job', id);
}

test('a job that was given up is done once more by the worker, and that stands in the record', async () => {
  const jobId = await aFailedJob(queues.readText, { canary: 'A file of a partner' });
  const before = await admin().getJobs({});
  expect(before.failed).toMatchObject([
    { id: jobId, queue: 'read-text', abilities: { retryJob: { allowed: true } } },
  ]);
  expect(before.queues.find((each) => each.name === 'read-text')).toMatchObject({ failed: 1, waiting: 0 });
  expect(JSON.stringify(before)).not.toMatch(/canary|partner/iu);

  expect(await admin().retryJob({ jobId })).toEqual({ id: jobId, state: 'retry' });
  expect(await recorded(portal, 'admin.retryJob', 'job', jobId)).toEqual(['allowed']);
  const after = await admin().getJobs({});
  expect(after.failed).toEqual([]);
  expect(after.queues.find((each) => each.name === 'read-text')).toMatchObject({ failed: 0, waiting: 1 });
  const boss = openJobQueues(portal.runtimeUrl);
  await boss.start();
  await portal.owner.query(`update pgboss.job set start_after = now() where name = 'read-text'`);
  expect((await boss.fetch(queues.readText)).map((job) => job.id)).toEqual([uuidFromId('job', jobId)]);
  await boss.stop({ graceful: false, wait: true });
  expect(await refusalIn(admin().retryJob({ jobId }))).toBe('forbidden admin.job_not_failed');
});

test('a mail that was given up waits to be sent again; one that was sent is left alone', async () => {
  const aMail = async (state: string) => {
    const { rows } = await portal.owner.query<{ id: string }>(
      `insert into mails (id, event_id, template, recipient, locale, subject, body, state, created_at)
       values (gen_random_uuid(), gen_random_uuid(), 'x', 'x@y.example', 'en', 'x', 'x', $1, now()) returning id`,
      [state],
    );
    return rows[0]?.id as string;
  };
  for (const [state, becomes] of [
    ['failed', 'queued'],
    ['sent', 'sent'],
  ] as const) {
    const mail = await aMail(state);
    const jobId = await aFailedJob(queues.sendMail, { mailId: idFromUuid('mail', mail) });
    await admin().retryJob({ jobId });
    const { rows } = await portal.owner.query('select state from mails where id = $1', [mail]);
    expect(rows).toEqual([{ state: becomes }]);
  }
});

test('who looks after partners only finds no job; neither does an administrator find one that never was', async () => {
  const jobId = await aFailedJob(queues.readText, {});
  for (const person of ['manager', 'auditor', 'chair'] as const) {
    expect(await refusalIn(admin(person).retryJob({ jobId })), person).toBe('not_found common.not_found');
    expect(await refusalIn(admin(person).getJobs({})), person).toBe('not_found common.not_found');
  }
  const never = 'job_01kjpwd6ngfh3skk90w4ney0x1' as Id<'job'>;
  expect(await refusalIn(admin().retryJob({ jobId: never }))).toBe('not_found common.not_found');
});
