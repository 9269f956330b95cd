import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ask, type Target } from '../load/window.ts';
import type { Server } from '../processes/child-process.ts';
import type { DatabaseWatch, StatementShare } from '../processes/database-figures.ts';
import { startPortal } from '../processes/portal-process.ts';
import type { Stage } from '../stage.ts';
import { dearestOf, type SelfTime, type Share, sharesOf } from './categories.ts';

/** Why a row takes as long as it does: for each answer. */
export type Why = {
  readonly key: string;
  /** Own time on the processor of the web process, in µs for each answer, most first. */
  readonly shares: readonly Share[];
  readonly dearest: readonly Share[];
  /** Transactions in the database for each answer; a round trip with all its statements is one. */
  readonly transactions: number;
  readonly statements: readonly StatementShare[];
};

const hook = fileURLToPath(new URL('./hook.mjs', import.meta.url));
const seconds = 3;
const shown = 8;
const statementsShown = 6;

/** Something to explain. */
export type Explained = {
  readonly key: string;
  /** Keeps the portal at this origin busy for a few seconds; resolves to how often it answered. */
  readonly drive: (origin: string) => Promise<number>;
  /** Asks it for something small, so that its connections tell their counts. */
  readonly nudge: (origin: string) => Promise<void>;
};

/** Asking for one address over one connection, as something to explain. */
export function asking(key: string, target: Target): Explained {
  const at = (origin: string) => ({ ...target, url: target.url.replace(/^https?:\/\/[^/]+/u, origin) });
  return {
    key,
    drive: async (origin) => (await ask(at(origin), 1, seconds)).answers,
    nudge: async (origin) => {
      await (await fetch(at(origin).url, { headers: target.headers })).arrayBuffer();
    },
  };
}

/** A web process of its own under a profiler, on the same copy of the work set. */
export async function explain(
  stage: Stage,
  watch: DatabaseWatch,
  subjects: readonly Explained[],
  signal: AbortSignal,
): Promise<Why[]> {
  const server = await startPortal({
    databaseUrl: stage.runtimeUrl,
    storageFolder: stage.storageFolder,
    execArgv: ['--import', hook],
  });
  try {
    const found: Why[] = [];
    for (const subject of subjects) {
      signal.throwIfAborted();
      found.push(await explainOne(subject, server, watch));
    }
    return found;
  } finally {
    await server.stop();
  }
}

async function explainOne(subject: Explained, server: Server, watch: DatabaseWatch): Promise<Why> {
  const { key, drive, nudge } = subject;
  const settledTransactions = async (): Promise<number> => {
    // A connection tells its counts with its next statement, when a second has passed since it last told them.
    await sleep(1_100);
    await nudge(server.origin);
    await sleep(100);
    return watch.transactions();
  };
  await drive(server.origin);
  const before = await settledTransactions();
  await told(server, 'profile:start');
  const answers = await drive(server.origin);
  const selfTimes = await told(server, 'profile:stop');
  const transactions = (await settledTransactions()) - before;
  // Apart from the profile, which the looks would disturb.
  const statements = await watch.statementsWhile(() => drive(server.origin));
  const each = (shares: readonly Share[]) =>
    shares.slice(0, shown).map((share) => ({ ...share, micros: share.micros / answers }));
  return {
    key,
    shares: each(sharesOf(selfTimes)),
    dearest: each(dearestOf(selfTimes, shown)),
    transactions: transactions / answers,
    statements: statements.slice(0, statementsShown),
  };
}

function told(server: Server, message: string): Promise<SelfTime[]> {
  return new Promise((resolve) => {
    server.child.once('message', (answer: { selfTimes?: SelfTime[] }) => resolve(answer.selfTimes ?? []));
    server.child.send(message);
  });
}
