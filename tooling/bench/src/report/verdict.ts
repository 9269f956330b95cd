import type { MeasuredFile } from '../file-rounds.ts';
import type { Measured } from '../rounds.ts';
import { hello, rows } from '../rows.ts';
import type { MeasuredSignIn } from '../sign-in-rounds.ts';
import { atLeast, atMost, atMostMiB, atMostMs, atMostPercent, type Check } from './checks.ts';

/** Resident memory of a web process, in MiB. */
export type Memory = {
  readonly size: number;
  readonly idle: number;
  /** After the lists had been asked for at 32 connections. */
  readonly loaded: number;
  readonly peak: number;
};

/** A line of the table: what was measured, and what it had to reach. */
export type Line = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** In ms, or in MiB for memory; absent where there is nothing to compare with. */
  readonly portal: string;
  readonly floor: string;
  readonly checks: readonly Check[];
  /** Why it could not be measured here. */
  readonly skipped?: string;
};

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** Every row of every size beside its targets. */
export function linesOf(measured: readonly Measured[]): Line[] {
  const sizes = [...new Set(measured.map(({ size }) => size))].sort((a, b) => a - b);
  return measured.map((each) => {
    const row = rows.find(({ key }) => key === each.key);
    return {
      key: each.key,
      name: row?.name ?? hello.name,
      size: each.size,
      portal: milliseconds(each.portal.p50),
      floor: each.floor ? milliseconds(each.floor.p50) : '',
      checks: row ? checksOf(each, measured, sizes) : [],
    };
  });
}

function checksOf(each: Measured, all: readonly Measured[], sizes: readonly number[]): Check[] {
  const row = rows.find(({ key }) => key === each.key);
  if (!row) return [];
  const p50At = (key: string, size: number | undefined) =>
    all.find((other) => other.key === key && other.size === size)?.portal.p50;
  const checks: Check[] = [];
  if (each.p50Ratio !== null) checks.push(atMost('p50', each.p50Ratio, row.p50Limit));
  if (each.rateRatio !== null && row.rateLimit !== undefined)
    checks.push(atLeast('req/s', each.rateRatio, row.rateLimit));
  const smaller = p50At(each.key, sizes[sizes.indexOf(each.size) - 1]);
  if (smaller !== undefined) {
    const limit = each.size > 200_000 ? row.lateGrowthLimit : row.growthLimit;
    checks.push(atMost('growth', each.portal.p50 / smaller, limit));
  }
  const other = row.beside && p50At(row.beside.key, each.size);
  if (row.beside && other !== undefined) {
    checks.push(atMost(row.beside.what, each.portal.p50 / other, row.beside.limit));
  }
  if (each.portal.failedShare > 0) checks.push(atMostPercent('not 200', each.portal.failedShare * 100, 0));
  return checks;
}

const fileTargets: Readonly<Record<string, { name: string; limit: number }>> = {
  'upload-large': { name: 'upload of 200 MB', limit: 1.5 },
  'upload-small': { name: 'upload of 200 files of 100 KB', limit: 3 },
  'zip-first-byte': { name: 'ZIP of 1,000 files, first byte', limit: 12 },
  zip: { name: 'ZIP of 1,000 files, all of it', limit: 3 },
  'cold-start': { name: 'cold start to the first list', limit: 6 },
  download: { name: 'download of 200 MB', limit: 1.6 },
};
const uploadMiB = 64;
/** "flat", and room for noise. */
const fileGrowth = 1.2;

export function linesOfFiles(measured: readonly MeasuredFile[]): Line[] {
  const sizes = [...new Set(measured.map(({ size }) => size))].sort((a, b) => a - b);
  return measured.map((each) => {
    const target = fileTargets[each.key];
    const smaller = measured.find(
      ({ key, size }) => key === each.key && size === sizes[sizes.indexOf(each.size) - 1],
    );
    return {
      key: each.key,
      name: target?.name ?? each.key,
      size: each.size,
      portal: milliseconds(each.portal),
      floor: milliseconds(each.floor),
      checks: [
        atMost('time', each.ratio, target?.limit ?? 0),
        ...(smaller ? [atMost('growth', each.portal / smaller.portal, fileGrowth)] : []),
        ...(each.grownMiB === undefined ? [] : [atMostMiB('memory +', each.grownMiB, uploadMiB)]),
      ],
    };
  });
}

const signInTargets = { beyondHashMs: 5, othersP99: 2 } as const;

export function linesOfSignIn(measured: readonly MeasuredSignIn[]): Line[] {
  return measured.map(({ size, portal, hash, others }) => ({
    key: 'sign-in',
    name: 'sign-in (floor: the hash alone)',
    size,
    portal: milliseconds(portal),
    floor: milliseconds(hash),
    checks: [
      atMostMs('beyond the hash', portal - hash, signInTargets.beyondHashMs),
      atMost("others' p99 during 8 at once", others.portal.ratio, signInTargets.othersP99),
    ],
  }));
}

const memoryTargets = { idle: 140, loaded: 250, peak: 320 } as const;

export function linesOfMemory(memory: readonly Memory[]): Line[] {
  return memory.map((each) => ({
    key: 'memory',
    name: 'memory idle, loaded, peak',
    size: each.size,
    portal: `${each.idle.toFixed(0)} / ${each.loaded.toFixed(0)} / ${each.peak.toFixed(0)} MiB`,
    floor: '',
    checks: (['idle', 'loaded', 'peak'] as const).map((what) =>
      atMostMiB(what, each[what], memoryTargets[what]),
    ),
  }));
}
