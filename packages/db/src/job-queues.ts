import type pg from 'pg';
import PgBoss from 'pg-boss';

/** The queues of the worker: mails to send, and those that could not be sent after all retries. */
export const queues = { sendMail: 'send-mail', deadMail: 'dead-mail' } as const;

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
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
  await client.query(`grant usage on schema ${schema} to portal_runtime`);
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${schema} to portal_runtime`,
  );
  await client.query(`grant execute on all functions in schema ${schema} to portal_runtime`);
}

/** The queues as the runtime role uses them. Call `start` before the first job, `stop` at the end. */
export function openJobQueues(url: string): PgBoss {
  return new PgBoss({ connectionString: url, schema, max: 3, migrate: false, schedule: false });
}
