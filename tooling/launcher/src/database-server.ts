import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackOff } from './back-off.ts';
import type { Log } from './console-lines.ts';
import {
  type Cluster,
  databaseFolder,
  prepareCluster,
  serverEnvironment,
  updateClusterRecord,
} from './database-cluster.ts';
import { findFreePort } from './free-port.ts';
import { LaunchError } from './launch-error.ts';
import { clearTheWay, isReady, stopPostmaster } from './postmaster.ts';
import { identityOf } from './process-identity.ts';

/** A running PostgreSQL on the loopback address. */
export type DatabaseServer = {
  /** URL of the superuser to the database `postgres`: for the launcher and tests, never for the application. */
  readonly superuserUrl: string;
  /** The same for as long as the server is supervised, also across its restarts. */
  readonly port: number;
  /** The process number of the server now; undefined while it restarts. */
  readonly pid: () => number | undefined;
  /** Ends the server in order (running transactions are rolled back); `force` leaves recovery to the next start. */
  readonly stop: (options?: { readonly force?: boolean }) => Promise<void>;
};

/** How to start a server. */
export type DatabaseServerOptions = {
  /** The server keeps everything in the folder `database` below it. */
  readonly dataDir: string;
  readonly log: Log;
  /** False only for databases that are thrown away: no fsync. */
  readonly durable?: boolean;
};

const startPatienceMs = 60_000;
const portAttempts = 5;
const longestLogBytes = 5 * 2 ** 20;

const settings = (port: number, durable: boolean): string[] => {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // The path of a socket must be short, and that of a checkout is anything.
    unix_socket_directories: '',
    max_connections: 100,
    password_encryption: 'scram-sha-256',
    cluster_name: 'partner-forum',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

/** The superuser's URL; only the launcher and tests have a use for it. */
export const superuserUrl = (port: number, password: string, database = 'postgres'): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

/**
 * Starts the embedded PostgreSQL and keeps it alive: it takes over from a server that a killed launcher left behind,
 * and starts anew on the same port when the server dies. Passwords (SCRAM) and 127.0.0.1 only, whoever the account.
 *
 * Callers hold the lock of the data directory, or use one that is nobody else's.
 *
 * @throws LaunchError when the server cannot run here or does not get ready within a minute.
 */
export const startDatabaseServer = async (options: DatabaseServerOptions): Promise<DatabaseServer> => {
  const { dataDir, log, durable = true } = options;
  const cluster = prepareCluster(dataDir, durable);
  if (await clearTheWay(cluster.directory))
    log('Stopped a database server that an earlier start had left behind.');
  const runner = new ServerProcess(cluster, join(databaseFolder(dataDir), 'server.log'), durable);
  const port = await startOnFreePort(runner, cluster.port);
  updateClusterRecord(dataDir, { port });
  const keeper = new Keeper(runner, port, log);
  return {
    superuserUrl: superuserUrl(port, cluster.superuserPassword),
    port,
    pid: () => runner.pid,
    stop: ({ force = false } = {}) => keeper.stop(force),
  };
};

const startOnFreePort = async (runner: ServerProcess, preferred: number | undefined): Promise<number> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(attempt === 1 ? preferred : undefined);
    try {
      await runner.start(port);
      return port;
    } catch (error) {
      // Between the look and the start somebody else may have taken the port.
      const taken = error instanceof LaunchError && /Address already in use/.test(error.message);
      if (!taken || attempt === portAttempts) throw error;
    }
  }
};

/** One life of the server after another, on demand. */
class ServerProcess {
  #child: ChildProcess | undefined;
  startedAt = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly logFile: string,
    private readonly durable: boolean,
  ) {}

  get pid(): number | undefined {
    return this.#child?.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  /** Resolves when the server takes connections. */
  async start(port: number): Promise<void> {
    const { directory, program, runsAs } = this.cluster;
    const [file, ...args] = runsAs.wrap([
      program('postgres'),
      '-D',
      directory,
      ...settings(port, this.durable),
    ]);
    // A file and not a pipe: the server must be able to write when its launcher was killed.
    const output = openLog(this.logFile);
    const logStart = statSync(this.logFile).size;
    // Detached, so that Ctrl-C does not reach it: web and worker drain first.
    const child = spawn(file, args, {
      ...runsAs.options,
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.#child = child;
    this.startedAt = Date.now();
    let failure: Error | undefined;
    child.once('error', (error) => {
      failure = error;
    });
    while (!isReady(directory, child.pid ?? 0)) {
      if (failure || this.pid === undefined) throw new LaunchError(this.#complaint(logStart, failure));
      if (Date.now() - this.startedAt > startPatienceMs) {
        await this.stop(true);
        throw new LaunchError(`The database server was not ready after a minute: see ${this.logFile}.`);
      }
      await sleep(15);
    }
  }

  /** Resolves when this life ends. */
  ended(): Promise<void> {
    const child = this.#child;
    if (!child || this.pid === undefined) return Promise.resolve();
    return new Promise((resolve) => child.once('exit', () => resolve()));
  }

  async stop(force: boolean): Promise<void> {
    const identity = this.pid === undefined ? undefined : identityOf(this.pid);
    if (!identity) return;
    const ended = this.ended();
    await stopPostmaster(identity, force);
    await ended;
  }

  #complaint(logStart: number, failure: Error | undefined): string {
    const said = readFileSync(this.logFile)
      .subarray(logStart)
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(-6)
      .join('\n');
    return `The database server did not start: ${failure?.message ?? said}`;
  }
}

/** Brings the server back whenever it dies, until it is told to stop. */
class Keeper {
  #stopping = new AbortController();
  #done: Promise<void>;

  constructor(
    private readonly runner: ServerProcess,
    private readonly port: number,
    private readonly log: Log,
  ) {
    this.#done = this.#keep();
  }

  async stop(force: boolean): Promise<void> {
    this.#stopping.abort();
    await this.runner.stop(force);
    await this.#done;
  }

  async #keep(): Promise<void> {
    const backOff = new BackOff();
    const { signal } = this.#stopping;
    let reason = 'died';
    for (;;) {
      await this.runner.ended();
      if (signal.aborted) return;
      const waitMs = backOff.afterLifeOf(Date.now() - this.runner.startedAt);
      this.log(`The database server ${reason}; starting it again in ${waitMs / 1000} s.`);
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.runner.start(this.port);
        reason = 'died';
        this.log('The database server is back.');
        // Told to stop while it came up: `stop` may have found nothing to stop then.
        if (signal.aborted) await this.runner.stop(false);
      } catch (error) {
        // Its last processes may still be going, or the port may be busy for a moment.
        reason = `did not come back (${(error as Error).message.split('\n').at(-1)})`;
      }
    }
  }
}

const openLog = (file: string): number => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLogBytes) {
    rmSync(`${file}.1`, { force: true });
    renameSync(file, `${file}.1`);
  }
  return openSync(file, 'a', 0o600);
};
