import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process that serves HTTP for the time of a run. */
export type Server = {
  readonly origin: string;
  readonly pid: number;
  readonly child: ChildProcess;
  /** Ends it in order; resolves when it is gone. */
  stop(): Promise<void>;
};

/** The question that a process answers once it is ready, and how often it is asked meanwhile. */
export type Readiness = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly everyMs: number;
};

/** Whether it listens at all. */
export const alive: Readiness = { path: '/healthz', headers: {}, everyMs: 50 };

const patienceMs = 60_000;

/**
 * Starts a Node program and waits until it answers a question with success.
 *
 * @param execArgv options of Node itself; none for what has been built.
 * @throws Error with the end of what it wrote, when it does not get ready within a minute.
 */
export async function startServer(options: {
  readonly file: string;
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly execArgv: readonly string[];
  readonly origin: string;
  readonly ready: Readiness;
}): Promise<Server> {
  const { file, args = [], cwd, env, execArgv, origin, ready } = options;
  const child = fork(file, [...args], { cwd, env, execArgv: [...execArgv], silent: true });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      written.push(chunk.toString('utf8'));
      if (written.length > 100) written.shift();
    });
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  };
  const until = Date.now() + patienceMs;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${origin}${ready.path}`, { headers: ready.headers }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return { origin, pid: child.pid ?? 0, child, stop };
    await new Promise((resolve) => setTimeout(resolve, ready.everyMs));
  }
  await stop();
  throw new Error(`${file} did not get ready: ${written.join('').slice(-2_000)}`);
}
