import {
  answerResetRequests,
  beat,
  createServices,
  drainOutbox,
  giveUpMail,
  indexWords,
  lapseApplications,
  purgeTrash,
  readText,
  sendMail,
  sweep,
  type UnreadFile,
  writeDigests,
} from '@portal/api';
import { enqueue, openJobQueues, queues } from '@portal/db/job-queues';
import type { SystemTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { readEnv } from '@portal/platform/env';
import { smtpMailer } from '@portal/platform/mailer';

const env = readEnv();
const services = createServices(env, { name: 'worker', poolSize: 4 });
const { log } = services;
const mailer = env.smtpUrl
  ? smtpMailer(env.smtpUrl, { name: env.brandName, host: new URL(env.publicUrl).hostname })
  : null;
const boss = openJobQueues(env.databaseUrl);
boss.on('error', (error) => log.warn({ err: error }, 'the job queues cannot be reached'));

type MailJob = { mailId: Id<'mail'> };

async function start(): Promise<void> {
  await boss.start();
  if (mailer) {
    await boss.work<MailJob>(queues.sendMail, async ([job]) => {
      if (job) await sendMail(services, mailer, job.data.mailId);
    });
  }
  await boss.work<UnreadFile>(queues.readText, async ([job]) => {
    if (job) await readText(services, job.data);
  });
  await boss.work<MailJob>(queues.deadMail, async ([job]) => {
    if (job) await giveUpMail(services, job.data.mailId);
  });
}

let stopping = false;

/** Repeats work with a pause; what fails is logged and tried again, so that one bad minute ends nothing. */
async function every(milliseconds: number, name: string, work: () => Promise<unknown>): Promise<void> {
  while (!stopping) {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error, work: name }, 'work is tried again');
    }
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}

const queue = mailer
  ? (tx: SystemTx, mailId: Id<'mail'>) => enqueue(boss, tx, queues.sendMail, { mailId } satisfies MailJob)
  : null;

const queueFile = (tx: SystemTx, file: UnreadFile) => enqueue(boss, tx, queues.readText, file);

const loops = [
  every(5_000, 'heartbeat', () => beat(services, 'worker')),
  every(1_000, 'outbox', () => drainOutbox(services, { queue })),
  every(60_000, 'digests', () => writeDigests(services, { queue })),
  every(1_000, 'reset requests', () => answerResetRequests(services)),
  every(1_000, 'search', () => indexWords(services, { queue: queueFile })),
  every(3_600_000, 'unanswered applications', () => lapseApplications(services)),
  every(3_600_000, 'trash', () => purgeTrash(services)),
  every(3_600_000, 'sweep', () => sweep(services)),
];
void every(10_000, 'queues', async () => {
  await start();
  await new Promise(() => {});
});
log.info('the worker is at work');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(0), 8_000).unref();
    void Promise.allSettled([boss.stop({ graceful: true, timeout: 5_000 }), ...loops.slice(1, 3)]).then(
      async () => {
        await services.database.close();
        process.exit(0);
      },
    );
  });
}
