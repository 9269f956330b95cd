import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resident memory of a process, in MiB. */
export function residentMiB(pid: number): number {
  if (process.platform === 'linux') {
    const kib = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kib) / 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** Runs `work` and tells the most that the process took meanwhile, in MiB. */
export async function peakWhile<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ result: T; peak: number }> {
  let peak = residentMiB(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMiB(pid));
  }, 25);
  try {
    const result = await work();
    return { result, peak: Math.max(peak, residentMiB(pid)) };
  } finally {
    clearInterval(timer);
  }
}

/** Waits until the process has come to rest, and gives its resident memory then, in MiB. */
export async function restingMiB(pid: number): Promise<number> {
  await sleep(1_500);
  return residentMiB(pid);
}

const ticksPerSecond = 100;

/** Processor time that a process has used so far, in ms; null where the system does not tell. */
export function processorMs(pid: number): number | null {
  try {
    // The name in parentheses may hold spaces; user and system time are the 14th and 15th field of the line.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/u, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** Waits until the process has finished what it began, ten seconds at most: callers who hang up leave work behind. */
export async function untilQuiet(pid: number): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const before = processorMs(pid);
    await sleep(100);
    if ((processorMs(pid) ?? 0) - (before ?? 0) <= 10) return;
  }
}
