import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './console-lines.ts';
import { LaunchError } from './launch-error.ts';
import { isMissing, readPrivateJson, writePrivateJson } from './private-file.ts';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';

/** Who works on a data directory. */
export type LockHolder = ProcessIdentity & { readonly command: string; readonly stopping?: boolean };

/** A held lock. */
export type Lock = {
  /** Says to the next who comes that waiting will do. */
  readonly markStopping: () => void;
  readonly release: () => void;
};

const stopPatienceMs = 45_000;

const lockFile = (dataDir: string): string => join(dataDir, 'launcher.lock');

/** The living holder of the data directory's lock; undefined when it is free or its holder was killed. */
export const findLockHolder = (dataDir: string): LockHolder | undefined => {
  const holder = readPrivateJson<LockHolder>(lockFile(dataDir));
  return holder && isAlive(holder) ? holder : undefined;
};

/**
 * Takes the data directory for this process, until it releases it or dies.
 *
 * @throws LaunchError naming the process that has it.
 */
export const takeLock = (dataDir: string, command: string): Lock => {
  // Others may pass through but not look: an unprivileged account may have to reach the database below.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const self = identityOf(process.pid);
  if (!self) throw new Error('This process could not find itself.');
  const file = lockFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...self, command } satisfies LockHolder), { mode: 0o600 });
  try {
    while (!linkOnce(draft, file)) {
      const holder = findLockHolder(dataDir);
      if (holder) throw new LaunchError(occupied(dataDir, holder));
      removeStale(file, draft);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    markStopping: () => writePrivateJson(file, { ...self, command, stopping: true } satisfies LockHolder),
    release: () => rmSync(file, { force: true }),
  };
};

/**
 * The same, and waits for a holder that is about to stop.
 *
 * @throws LaunchError as `takeLock`.
 */
export const takeLockWhenFree = async (dataDir: string, command: string, log: Log): Promise<Lock> => {
  const until = Date.now() + stopPatienceMs;
  if (findLockHolder(dataDir)?.stopping) log('Waiting for the earlier start to stop …');
  while (findLockHolder(dataDir)?.stopping && Date.now() < until) await sleep(50);
  return takeLock(dataDir, command);
};

const occupied = (dataDir: string, { command, pid }: LockHolder): string =>
  `\`npm ${command === 'start' ? 'start' : `run ${command}`}\` already works on ${dataDir} (process ${pid}): stop it first, or set DATA_DIR and PORT to others.`;

/** A hard link is made or refused as a whole, and never points to a half-written file. */
const linkOnce = (draft: string, file: string): boolean => {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const removeStale = (file: string, draft: string): void => {
  try {
    renameSync(file, `${draft}.stale`);
    rmSync(`${draft}.stale`, { force: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};
