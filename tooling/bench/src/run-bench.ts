import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureArchive } from './archive-rounds.ts';
import { type MeasuredPage, measurePages } from './browser/measure-pages.ts';
import { measureColdStart } from './cold-start.ts';
import { type MeasuredFile, measureFiles, sendingSmallFiles } from './file-rounds.ts';
import { PeakWatch } from './peak-watch.ts';
import { DatabaseWatch } from './processes/database-figures.ts';
import { residentMiB } from './processes/process-figures.ts';
import { asking, explain, type Why } from './profile/why.ts';
import { linesOfPages, linesWithoutBrowser, pageText } from './report/page-lines.ts';
import { fileText, isShort, signInText, tableOf, whyText } from './report/table.ts';
import {
  type Line,
  linesOf,
  linesOfFiles,
  linesOfMemory,
  linesOfSignIn,
  type Memory,
} from './report/verdict.ts';
import { type Measured, measureInRounds, type Subject } from './rounds.ts';
import { hello, rows } from './rows.ts';
import { requireSameAnswer } from './same-answer.ts';
import { type MeasuredSignIn, measureSignIn } from './sign-in-rounds.ts';
import { filesFolder, openStage, type Stage } from './stage.ts';
import { dropLeftovers } from './work-set/build-work-set.ts';

export type BenchOptions = {
  /** A PostgreSQL and a superuser of it. */
  readonly serverUrl: string;
  /** Where files and the result go. */
  readonly folder: string;
  /** Numbers of documents, one work set for each. */
  readonly sizes: readonly number[];
  /** A Chromium, where there is one. */
  readonly browser: string | null;
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
  { folder, keys, browser, signal, log }: BenchOptions,
): Promise<void> {
  const wanted = (key: string) => keys.includes(key);
  const subjects = await subjectsOf(opened, wanted);
  const peaks = new PeakWatch(opened.map(({ stage }) => stage));
  let measured: Measured[] = [];
  let loaded: number[] = [];
  const files: MeasuredFile[] = [];
  const signIns: MeasuredSignIn[] = [];
  try {
    measured = await measureInRounds(subjects, log);
    loaded = opened.map(({ stage }) => residentMiB(stage.portal.pid));
    for (const { stage } of opened) {
      log(`The other rows at ${stage.size} …`);
      files.push(...(await measureFiles(stage, wanted)));
      if (wanted('zip')) files.push(...(await measureArchive(stage)));
      if (wanted('sign-in')) signIns.push(await measureSignIn(stage));
    }
  } finally {
    peaks.end();
  }
  const memory = opened.map(({ stage }, index) => ({
    size: stage.size,
    idle: stage.idleMiB,
    loaded: loaded[index] ?? Number.NaN,
    peak: peaks.of(stage),
  }));
  // After the memory has been taken: these have processes of their own.
  if (wanted('cold-start')) for (const { stage } of opened) files.push(await measureColdStart(stage));
  const { pages, lines: pageLines } = await measureInBrowser(opened, { browser, keys, log });
  const lines = [
    ...linesOf(measured),
    ...linesOfFiles(files),
    ...linesOfSignIn(signIns),
    ...linesOfMemory(wanted('memory') ? memory : []),
    ...pageLines,
  ].sort((a, b) => place(a) - place(b) || a.size - b.size);
  log(`\n${tableOf(lines)}\n`);
  for (const text of [...files.map(fileText), ...signIns.map(signInText), ...pages.map(pageText)]) {
    if (text) log(text);
  }
  const whys = await explainShort(opened, subjects, lines, { signal, log });
  for (const why of whys)
    log(
      whyText(
        why,
        measured.find((each) => isLargest(opened, each.size) && each.key === why.key),
      ),
    );
  keep(folder, { measured, files, signIns, memory, pages, lines, whys });
  log(`\nAll figures: ${join(folder, 'last.json')}`);
}

/** In the largest work set: what a browser fetches does not depend on how many documents there are. */
async function measureInBrowser(
  opened: readonly Open[],
  { browser, keys, log }: Pick<BenchOptions, 'browser' | 'keys' | 'log'>,
): Promise<{ pages: MeasuredPage[]; lines: Line[] }> {
  const stage = opened.at(-1)?.stage;
  const wanted = (key: string) => keys.includes(key);
  if (!stage || !(wanted('javascript') || wanted('lighthouse'))) return { pages: [], lines: [] };
  if (browser === null) return { pages: [], lines: linesWithoutBrowser(stage.size, keys) };
  const pages = await measurePages({ executable: browser, stage, wanted, log });
  return { pages, lines: linesOfPages(stage.size, pages) };
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
  readonly signIns: readonly MeasuredSignIn[];
  readonly memory: readonly Memory[];
  readonly pages: readonly MeasuredPage[];
  readonly lines: readonly Line[];
  readonly whys: readonly Why[];
};

function keep(folder: string, result: Result): void {
  writeFileSync(join(folder, 'last.json'), `${JSON.stringify(result, null, 2)}\n`);
}
