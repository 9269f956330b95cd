import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { processorMs } from './process-figures.ts';

/** Which part of the database's time a statement takes. */
export type StatementShare = { readonly statement: string; readonly share: number };

const lookEveryMs = 3;
const longestStatement = 160;

/** A statement without its list of columns. */
function inShort(query: string): string {
  const text = query.replace(/\s+/gu, ' ').replaceAll('"', '');
  const from = text.lastIndexOf(' from ', text.search(/ (inner|left) join | where /u));
  return (from > 60 ? `select … ${text.slice(from + 1)}` : text).slice(0, longestStatement);
}

/** Looks at the database server while portal and floor work on one database. */
export class DatabaseWatch {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** @param ownerUrl a superuser's, who sees the connections of others. */
  static async open(ownerUrl: string): Promise<DatabaseWatch> {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'bench' });
    await client.connect();
    return new DatabaseWatch(client);
  }

  /** Processor time of the connections of one program, in ms by process; empty where it cannot be known. */
  async processorMs(program: 'portal' | 'floor'): Promise<ReadonlyMap<number, number>> {
    const { rows } = await this.#client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and application_name = $1',
      [program],
    );
    return new Map(
      rows.flatMap(({ pid }) => {
        const used = isPostgres(pid) ? processorMs(pid) : null;
        return used === null ? [] : [[pid, used]];
      }),
    );
  }

  /** Transactions that the database has finished so far; a flight is one. */
  async transactions(): Promise<number> {
    const { rows } = await this.#client.query<{ n: number }>(
      'select (xact_commit + xact_rollback)::float8 as n from pg_stat_database where datname = current_database()',
    );
    return rows[0]?.n ?? 0;
  }

  /**
   * Looks again and again at what the portal's connections are at, while `work` goes on. Gives back the shares of
   * the statements among all looks that found one, most first.
   */
  async statementsWhile(work: () => Promise<unknown>): Promise<StatementShare[]> {
    const seen = new Map<string, number>();
    let working = true;
    const looking = (async () => {
      while (working) {
        const { rows } = await this.#client.query<{ query: string }>(
          `select query from pg_stat_activity where datname = current_database()
            and application_name = 'portal' and state = 'active'`,
        );
        for (const { query } of rows) seen.set(query, (seen.get(query) ?? 0) + 1);
        await sleep(lookEveryMs);
      }
    })();
    try {
      await work();
    } finally {
      working = false;
      await looking;
    }
    const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
    return [...seen]
      .map(([query, count]) => ({ statement: inShort(query), share: count / all }))
      .sort((a, b) => b.share - a.share);
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

/** How much more has been used since; null where it cannot be known. */
export function usedBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number | null {
  if (after.size === 0) return null;
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
}

/** Whether a process number of the server is one of this machine's, and of PostgreSQL. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
