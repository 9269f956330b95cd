import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, endProcess, identityOf, type ProcessIdentity } from './process-identity.ts';

/** Fast shutdown first; then without a checkpoint (the next start recovers); then by force. */
const orderly = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

const lines = (cluster: string): string[] => {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** The server that serves this data directory now, whoever started it. */
export const findPostmaster = (cluster: string): ProcessIdentity | undefined => {
  const pid = Number(lines(cluster)[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  // After a reboot the number may be anybody's.
  return commandLineOf(pid).includes(cluster) ? identityOf(pid) : undefined;
};

/** Whether the server with this process number has written that it takes connections. */
export const isReady = (cluster: string, pid: number): boolean => {
  const content = lines(cluster);
  return Number(content[0]) === pid && content[7]?.trim() === 'ready';
};

/** Stops a server in order, and less politely when it does not listen. */
export const stopPostmaster = (postmaster: ProcessIdentity, force = false): Promise<void> =>
  endProcess(postmaster, force ? orderly.slice(1) : orderly);

/**
 * Stops a server that a killed launcher left behind, and removes a pid file that would keep a new one from starting
 * although its process is gone or is another program. Gives back whether there was one to stop.
 */
export const clearTheWay = async (cluster: string): Promise<boolean> => {
  const orphan = findPostmaster(cluster);
  if (orphan) await stopPostmaster(orphan);
  rmSync(pidFile(cluster), { force: true });
  return orphan !== undefined;
};
