import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackOff } from './back-off.ts';
import type { Log } from './console-lines.ts';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';

/** A program that is to run for as long as the launcher does. */
export type Service = {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its output goes; the terminal without it. */
  readonly logFile: string | undefined;
};

/** How a life ended, and whether the end of its log is likely to say why. */
type Ending = { readonly text: string; readonly saidWhy: boolean };

const drainMs = 30_000;
const longestLogBytes = 10 * 2 ** 20;
const lastWordsLines = 12;

/** Keeps one service running: when it dies it is started again, at once and then ever later, but never given up. */
export class SupervisedProcess {
  #child: ChildProcess | undefined;
  #stopping = new AbortController();
  #done: Promise<void>;

  /** @param onStart is told of each process, so that a later launcher can clear up after a killed one. */
  constructor(
    private readonly service: Service,
    private readonly log: Log,
    private readonly onStart: (identity: ProcessIdentity) => void = () => undefined,
  ) {
    this.#done = this.#keep();
  }

  /** Of the process that runs now; undefined between two lives. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Lets it finish what it does (SIGTERM, up to 30 s), then ends it by force. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#signal('SIGTERM');
    const late = setTimeout(() => {
      this.log(`${this.service.name} has not ended after ${drainMs / 1000} s; killing it.`);
      this.kill();
    }, drainMs);
    await this.#done;
    clearTimeout(late);
  }

  /** Ends it at once; it is not started again. */
  kill(): void {
    this.#stopping.abort();
    this.#signal('SIGKILL');
  }

  /** To the whole group: what the service has started ends with it. */
  #signal(signal: NodeJS.Signals): void {
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    try {
      process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    } catch {
      // It was gone already.
    }
  }

  async #keep(): Promise<void> {
    const backOff = new BackOff();
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const startedAt = Date.now();
      const how = await this.#live();
      if (signal.aborted) return;
      const waitMs = backOff.afterLifeOf(Date.now() - startedAt);
      this.log(
        `${this.service.name} ${how.text}; starting it again in ${waitMs / 1000} s.${how.saidWhy ? this.#lastWords() : ''}`,
      );
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }

  #live(): Promise<Ending> {
    const { file, args, cwd, env, logFile } = this.service;
    const output = logFile === undefined ? 'inherit' : openLog(logFile);
    // Detached: Ctrl-C reaches only the launcher, which orders the stop.
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
    if (typeof output === 'number') closeSync(output);
    this.#child = child;
    const identity = child.pid === undefined ? undefined : identityOf(child.pid);
    if (identity) this.onStart(identity);
    return new Promise((resolve) => {
      const end = (text: string, saidWhy: boolean): void => {
        this.#child = undefined;
        resolve({ text, saidWhy });
      };
      child.once('error', (error) => end(`could not start (${error.message})`, false));
      child.once('exit', (code, by) => {
        if (by === null) end(`ended with exit code ${code}`, code !== 0);
        else end(`was killed by ${by}`, false);
      });
    });
  }

  #lastWords(): string {
    const { logFile } = this.service;
    if (logFile === undefined) return '';
    const words = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lastWordsLines);
    return ` Its last lines in ${logFile}:\n${words.map((word) => `    ${word}`).join('\n')}`;
  }
}

/** Ends a process that a killed launcher left behind, if it still lives. Gives back whether it did. */
export const endLeftover = async (identity: ProcessIdentity): Promise<boolean> => {
  if (!isAlive(identity)) return false;
  process.kill(identity.pid, 'SIGTERM');
  for (let waited = 0; waited < 5_000 && isAlive(identity); waited += 50) await sleep(50);
  if (isAlive(identity)) process.kill(identity.pid, 'SIGKILL');
  while (isAlive(identity)) await sleep(20);
  return true;
};

const openLog = (file: string): number => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
};
