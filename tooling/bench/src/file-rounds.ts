import http from 'node:http';
import { fetchFile, sendForm, sendPlain } from './load/transfer.ts';
import { ask, median, type Target } from './load/window.ts';
import { peakWhile, residentMiB } from './processes/process-figures.ts';
import type { Explained } from './profile/why.ts';
import { floorTarget, portalTarget, type Stage } from './stage.ts';

/** Something that is sent or fetched whole: middle of the rounds, in ms, and the middle of the rounds' ratios. */
export type MeasuredFile = {
  readonly key: string;
  readonly size: number;
  readonly portal: number;
  readonly floor: number;
  readonly ratio: number;
  /** What the web process took above what it had before, at most, in MiB; for uploads. */
  readonly grownMiB?: number;
  /** Time to the first 64 KiB in ms, for downloads: the first byte comes no later. */
  readonly firstByte?: { readonly portal: number; readonly floor: number };
  /** For archives: what the first time took, which is recorded, in ms. */
  readonly firstTime?: number;
  /** The same on the floor with the sync that lets a file outlive a crash, in ms; the portal always syncs. */
  readonly durableFloor?: number;
};

const largeBytes = 200 * 2 ** 20;
const smallBytes = 100 * 2 ** 10;
const smallFiles = 200;
const smallAtOnce = 4;
const rounds = 3;

type Wanted = (key: string) => boolean;

/** Uploads and downloads on one stage. */
export async function measureFiles(stage: Stage, wanted: Wanted): Promise<MeasuredFile[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: smallAtOnce });
  try {
    const measured: MeasuredFile[] = [];
    if (wanted('upload-large')) measured.push(await largeUpload(stage, agent));
    if (wanted('upload-small')) measured.push(await smallUploads(stage, agent));
    if (wanted('download')) measured.push(await download(stage, agent));
    return measured;
  } finally {
    agent.destroy();
  }
}

/** Where files go. A form comes from the portal's own pages, and says so. */
function into(stage: Stage): { portal: Target; floor: (durable: boolean) => Target } {
  const portal = portalTarget(stage, 'ordinary', `/api/v1/spaces/${stage.cast.group.id}/documents`);
  return {
    portal: { ...portal, headers: { ...portal.headers, origin: stage.portal.origin } },
    floor: (durable) => floorTarget(stage, 'ordinary', durable ? '/files?durable' : '/files'),
  };
}

async function largeUpload(stage: Stage, agent: http.Agent): Promise<MeasuredFile> {
  const { portal, floor } = into(stage);
  const toPortal = async (bytes: number) => (await sendForm(portal, bytes, agent, 'series.bin')).milliseconds;
  const toFloor = async (bytes: number, durable = false) =>
    (await sendPlain(floor(durable), bytes, agent)).milliseconds;
  await toPortal(smallBytes * 40);
  await toFloor(smallBytes * 40);
  const before = residentMiB(stage.portal.pid);
  const { result: turns, peak } = await peakWhile(stage.portal.pid, () =>
    inTurn(
      () => toPortal(largeBytes),
      () => toFloor(largeBytes),
    ),
  );
  const durableFloor = await toFloor(largeBytes, true);
  return { key: 'upload-large', size: stage.size, ...middleOf(turns), grownMiB: peak - before, durableFloor };
}

async function smallUploads(stage: Stage, agent: http.Agent): Promise<MeasuredFile> {
  const { portal, floor } = into(stage);
  const toPortal = (n: number) => sendForm(portal, smallBytes, agent, `record-${n}.bin`);
  const toFloor = (durable: boolean) => () => sendPlain(floor(durable), smallBytes, agent);
  await inLanes(20, toPortal);
  await inLanes(20, toFloor(false));
  const turns = await inTurn(
    () => inLanes(smallFiles, toPortal),
    () => inLanes(smallFiles, toFloor(false)),
  );
  const durableFloor = await inLanes(smallFiles, toFloor(true));
  return { key: 'upload-small', size: stage.size, ...middleOf(turns), durableFloor };
}

/** The small files again, at a portal under the profiler. */
export function sendingSmallFiles(stage: Stage): Explained {
  const sendTo = async (origin: string, count: number) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: smallAtOnce });
    const { portal } = into(stage);
    // The origin of the form must be that of the process that takes it.
    const url = portal.url.replace(stage.portal.origin, origin);
    const target = { url, headers: { ...portal.headers, origin } };
    await inLanes(count, (n) => sendForm(target, smallBytes, agent, `record-${n}.bin`));
    agent.destroy();
  };
  return {
    key: 'upload-small',
    drive: async (origin) => {
      await sendTo(origin, smallFiles);
      return smallFiles;
    },
    nudge: (origin) => sendTo(origin, 1),
  };
}

/** Sends so many, a few at once. Gives back how long it took, in ms. */
async function inLanes(count: number, sendOne: (n: number) => Promise<unknown>): Promise<number> {
  const from = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) await sendOne(next++);
  };
  await Promise.all(Array.from({ length: smallAtOnce }, lane));
  return performance.now() - from;
}

async function download(stage: Stage, agent: http.Agent): Promise<MeasuredFile> {
  const { portal, floor } = into(stage);
  const document = (await sendForm(portal, largeBytes, agent, 'series.bin')).body.id;
  const file = (await sendPlain(floor(false), largeBytes, agent)).body.id;
  const fromPortal = portalTarget(stage, 'ordinary', `/api/v1/documents/${document}/versions/1/content`);
  const fromFloor = floorTarget(stage, 'ordinary', `/files/${file}`);
  // The first opening is written into the record; the others of the next half hour are not.
  for (const target of [fromPortal, fromFloor]) {
    const { bytes } = await fetchFile(target, agent);
    if (bytes !== largeBytes) throw new Error(`${target.url} gave ${bytes} bytes instead of ${largeBytes}.`);
  }
  const take = async (target: Target) => (await fetchFile(target, agent)).milliseconds;
  const turns = await inTurn(
    () => take(fromPortal),
    () => take(fromFloor),
  );
  const beginning = (target: Target) =>
    ask({ ...target, headers: { ...target.headers, range: 'bytes=0-65535' } }, 1, 2, 206);
  const firstByte = { portal: (await beginning(fromPortal)).p50, floor: (await beginning(fromFloor)).p50 };
  return { key: 'download', size: stage.size, ...middleOf(turns), firstByte };
}

type Turn = { readonly portal: number; readonly floor: number };

async function inTurn(portal: () => Promise<number>, floor: () => Promise<number>): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round++) turns.push({ portal: await portal(), floor: await floor() });
  return turns;
}

/** The middle of each side, and of the ratios. */
export function middleOf(turns: readonly Turn[]): { portal: number; floor: number; ratio: number } {
  return {
    portal: median(turns.map((turn) => turn.portal)),
    floor: median(turns.map((turn) => turn.floor)),
    ratio: median(turns.map((turn) => turn.portal / turn.floor)),
  };
}
