import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasuredFile, measureFiles, sendingSmallFiles } from './file-rounds.ts';
import { PeakWatch } from './peak-watch.ts';
import { DatabaseWatch } from './processes/database-figures.ts';
import { residentMiB } from './processes/process-figures.ts';
import { asking, explain, type Why } from './profile/why.ts';
import { fileText, isShort, tableOf, whyText } from './report/table.ts';
import { type Line, linesOf, linesOfFiles, linesOfMemory, type Memory } from './report/verdict.ts';
import { type Measured, measureInRounds, type Subject } from './rounds.ts';
import { hello, rows } from './rows.ts';
import { requireSameAnswer } from './same-answer.ts';
import { filesFolder, openStage, type Stage } from './stage.ts';
import { dropLeftovers } from './work-set/build-work-set.ts';

export type BenchOptions = {
  /** A PostgreSQL and a superuser of it. */
  readonly serverUrl: string;
  /** Where files and the result go. */
  readonly folder: string;
  /** Numbers of documents, one work set for each. */
  readonly sizes: readonly number[];
  /** Which rows. */
  readonly keys: readonly string[];
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
};

type Open = { readonly stage: Stage; readonly watch: DatabaseWatch };

/** Builds the work sets, measures, prints the table, says why what is short is short, and keeps it all as JSON. */
export async function runBench(options: BenchOptions): Promise<'measured' | 'stopped'> {
  const { serverUrl, folder, signal, log } = options;
  mkdirSync(folder, { recursive: true });
  // The launcher's lock makes the folder ours: what lies there is of runs that were killed.
  rmSync(join(folder, filesFolder), { recursive: true, force: true });
  await dropLeftovers(serverUrl);
  const opened: Open[] = [];
  // Whoever stops the run meanwhile makes what is under way fail; then everything is put away as after the end.
  const abort = () => {
    for (const { stage } of opened) void stage.portal.stop();
  };
  signal.addEventListener('abort', abort);
  try {
    for (const size of [...options.sizes].sort((a, b) => a - b)) {
      signal.throwIfAborted();
      const stage = await openStage({ serverUrl, folder, size, log });
      opened.push({ stage, watch: await DatabaseWatch.open(stage.ownerUrl) });
    }
    signal.throwIfAborted();
    await measureAndReport(opened, options);
    return 'measured';
  } catch (error) {
    if (!signal.aborted) throw error;
    log('Stopped before the end.');
    return 'stopped';
  } finally {
    signal.removeEventListener('abort', abort);
    for (const { stage, watch } of opened) {
      await watch.close();
      await stage.close();
    }
  }
}

async function measureAndReport(
  opened: readonly Open[],
  { folder, keys, signal, log }: BenchOptions,
): Promise<void> {
  const wanted = (key: string) => keys.includes(key);
  const subjects = await subjectsOf(opened, wanted);
  const peaks = new PeakWatch(opened.map(({ stage }) => stage));
  let measured: Measured[] = [];
  let loaded: number[] = [];
  const files: MeasuredFile[] = [];
  try {
    measured = await measureInRounds(subjects, log);
    loaded = opened.map(({ stage }) => residentMiB(stage.portal.pid));
    for (const { stage } of opened) files.push(...(await measureFiles(stage, wanted)));
  } finally {
    peaks.end();
  }
  const memory = opened.map(({ stage }, index) => ({
    size: stage.size,
    idle: stage.idleMiB,
    loaded: loaded[index] ?? Number.NaN,
    peak: peaks.of(stage),
  }));
  const lines = [
    ...linesOf(measured),
    ...linesOfFiles(files),
    ...linesOfMemory(wanted('memory') ? memory : []),
  ].sort((a, b) => place(a) - place(b) || a.size - b.size);
  log(`\n${tableOf(lines)}\n`);
  for (const file of files) log(fileText(file));
  const whys = await explainShort(opened, subjects, lines, { signal, log });
  for (const why of whys)
    log(
      whyText(
        why,
        measured.find((each) => isLargest(opened, each.size) && each.key === why.key),
      ),
    );
  keep(folder, { measured, files, memory, lines, whys });
  log(`\nAll figures: ${join(folder, 'last.json')}`);
}

const order = [...rows.map(({ key }) => key), hello.key];
const place = ({ key }: Line) => (order.includes(key) ? order.indexOf(key) : order.length);

/** All rows that are wanted, in every size, having made sure that both sides tell the same. */
async function subjectsOf(opened: readonly Open[], wanted: (key: string) => boolean): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const row of rows.filter(({ key }) => wanted(key))) {
    for (const { stage, watch } of opened) {
      await requireSameAnswer(stage, row);
      subjects.push({ key: row.key, stage, watch, portal: row.portal(stage), floor: row.floor(stage) });
    }
  }
  if (!wanted(hello.key)) return subjects;
  for (const { stage, watch } of opened) {
    subjects.push({ key: hello.key, stage, watch, portal: hello.portal(stage), floor: null });
  }
  return subjects;
}

const isLargest = (opened: readonly Open[], size: number) => opened.at(-1)?.stage.size === size;

/** Profiles, at the largest size, every row that is short in any. */
async function explainShort(
  opened: readonly Open[],
  subjects: readonly Subject[],
  lines: readonly Line[],
  { signal, log }: Pick<BenchOptions, 'signal' | 'log'>,
): Promise<Why[]> {
  const last = opened.at(-1);
  const short = new Set(lines.filter(isShort).map(({ key }) => key));
  if (!last) return [];
  const toExplain = subjects
    .filter(({ key, stage }) => stage === last.stage && short.has(key))
    .map(({ key, portal }) => asking(key, portal));
  if (short.has('upload-small')) toExplain.push(sendingSmallFiles(last.stage));
  if (toExplain.length === 0) return [];
  log('\nWhy what is short is short:');
  return explain(last.stage, last.watch, toExplain, signal);
}

type Result = {
  readonly measured: readonly Measured[];
  readonly files: readonly MeasuredFile[];
  readonly memory: readonly Memory[];
  readonly lines: readonly Line[];
  readonly whys: readonly Why[];
};

function keep(folder: string, result: Result): void {
  writeFileSync(join(folder, 'last.json'), `${JSON.stringify(result, null, 2)}\n`);
}
