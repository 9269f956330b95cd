import { knownMigrations } from '@portal/db/known-migrations';
import { healthView } from '@portal/domain/admin/admin.inputs';
import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { repairedIn } from '@portal/domain/admin/database-releases';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readDatabaseFacts } from './health.repository.ts';
import { readWorkers } from './jobs.repository.ts';
import { workerViewOf } from './worker.view.ts';

/** What is under the portal: database, migrations, workers. Whether all of it works is asked at `/readyz`. */
export const getHealth = query({
  name: 'admin.getHealth',
  input: z.strictObject({}),
  output: healthView,
  access: { who: actorMay(adminActorPolicies, 'admin.getHealth') },
  rest: {
    method: 'GET',
    path: '/admin/health',
    summary: 'Version of the database, migrations and workers, for administrators.',
  },
  load: (flight) => ({
    database: flight.add(readDatabaseFacts, {}),
    workers: flight.add(readWorkers, {}),
  }),
  view: ({ loaded, now }) => {
    const { version = '', applied = 0 } = loaded.database[0] ?? {};
    return {
      database: { version, repairedIn: repairedIn(version) },
      migrations: { applied, known: knownMigrations() },
      workers: loaded.workers.map((worker) => workerViewOf(worker, now)),
    };
  },
});
