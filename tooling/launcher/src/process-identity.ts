import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, told apart from a later one that got the same number. */
export type ProcessIdentity = { readonly pid: number; readonly started: string };

const ps = (pid: number, field: string): string =>
  spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

const procFile = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};

const bootId = (): string => procFile(1, '../sys/kernel/random/boot_id').trim();

/** The fields of /proc/<pid>/stat behind the command's name, which stands in parentheses and may hold spaces. */
const statOf = (pid: number): string[] => procFile(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];

/** When a living process started, in a form that is only good for comparing; undefined for a dead one. */
const startOf = (pid: number): string | undefined => {
  if (process.platform !== 'linux') return ps(pid, 'lstart') || undefined;
  const fields = statOf(pid);
  const [state, startTicks] = [fields[0], fields[19]];
  return startTicks === undefined || state === 'Z' ? undefined : `${bootId()} ${startTicks}`;
};

/** Undefined when no such process lives. */
export const identityOf = (pid: number): ProcessIdentity | undefined => {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
};

/** Undefined when there is none, or where the system does not say. */
export const parentOf = (pid: number): ProcessIdentity | undefined => {
  const parent = Number(process.platform === 'linux' ? statOf(pid)[1] : ps(pid, 'ppid'));
  return parent > 1 ? identityOf(parent) : undefined;
};

/** Whether exactly this process still lives. */
export const isAlive = (identity: ProcessIdentity): boolean => startOf(identity.pid) === identity.started;

/** The command line of a living process, its words joined by spaces; empty when there is none. */
export const commandLineOf = (pid: number): string =>
  process.platform === 'linux' ? procFile(pid, 'cmdline').replaceAll('\0', ' ').trim() : ps(pid, 'command');

/** Sends the signals one after another, each with its patience, until the process is gone. */
export const endProcess = async (
  identity: ProcessIdentity,
  signals: readonly (readonly [signal: NodeJS.Signals, patienceMs: number])[],
): Promise<void> => {
  for (const [signal, patienceMs] of signals) {
    const until = Date.now() + patienceMs;
    if (!isAlive(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return;
    }
    while (isAlive(identity) && Date.now() < until) await sleep(20);
  }
};
