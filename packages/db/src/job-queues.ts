import type pg from 'pg';
import PgBoss from 'pg-boss';
import type { SystemTx } from './transaction.ts';

/** The queues of the worker: mails to send, those that could not be sent after all retries, files to read for the search. */
export const queues = { sendMail: 'send-mail', deadMail: 'dead-mail', readText: 'read-text' } as const;

const schema = 'pgboss';

/**
 * Makes the job tables and queues as the owner: the runtime role has no DDL, and pg-boss would want it
 * (decision record 17). May be repeated.
 */
export async function ensureJobQueues(ownerUrl: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 2, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    await boss.createQueue(queues.deadMail);
    await boss.createQueue(queues.sendMail, {
      name: queues.sendMail,
      retryLimit: 6,
      retryDelay: 30,
      retryBackoff: true,
      deadLetter: queues.deadMail,
    });
    await boss.createQueue(queues.readText, {
      name: queues.readText,
      retryLimit: 3,
      retryDelay: 30,
      retryBackoff: true,
    });
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
  await client.query(`grant usage on schema ${schema} to portal_runtime`);
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${schema} to portal_runtime`,
  );
  await client.query(`grant execute on all functions in schema ${schema} to portal_runtime`);
}

/** Puts a job into a queue in this very transaction: it is there exactly when the transaction commits. */
export async function enqueue(boss: PgBoss, tx: SystemTx, queue: string, data: object): Promise<void> {
  const { $client: client } = tx as SystemTx & { readonly $client: pg.ClientBase };
  const id = await boss.send(queue, data, {
    db: { executeSql: (text, values) => client.query(text, values) },
  });
  if (id === null) throw new Error(`the queue ${queue} did not take a job`);
}

/** The queues as the runtime role uses them. Call `start` before the first job, `stop` at the end. */
export function openJobQueues(url: string): PgBoss {
  return new PgBoss({ connectionString: url, schema, max: 3, migrate: false, schedule: false });
}
