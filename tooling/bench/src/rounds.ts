import { ask, median, type Target, type Window } from './load/window.ts';
import { type DatabaseWatch, usedBetween } from './processes/database-figures.ts';
import { processorMs, untilQuiet } from './processes/process-figures.ts';
import type { Stage } from './stage.ts';

/** Something that is asked again and again: of the portal, and of the floor where that has it, too. */
export type Subject = {
  readonly key: string;
  readonly stage: Stage;
  readonly watch: DatabaseWatch;
  readonly portal: Target;
  readonly floor: Target | null;
};

/** Seconds of a window at 32 connections: long enough for each of them to be answered a few times. */
type Paced = Subject & { readonly seconds: number };

/** Middle of all rounds. Times in ms, processor times in µs for each answer at 32 connections. */
export type Figures = {
  readonly p50: number;
  readonly perSecond: number;
  readonly nodeMicros: number | null;
  readonly databaseMicros: number | null;
  /** Share of answers at 32 connections that were not 200. */
  readonly failedShare: number;
};

export type Measured = {
  readonly key: string;
  readonly size: number;
  readonly portal: Figures;
  readonly floor: Figures | null;
  /** Middle of the ratios of each round, whose two sides were measured within seconds of each other. */
  readonly p50Ratio: number | null;
  readonly rateRatio: number | null;
};

type Side = 'portal' | 'floor';
type Turn = { readonly portal: Figures; readonly floor: Figures | null };

const roundsInAll = 3;
const windowSeconds = 2;
const many = 32;
/** Connections that warm up without piling up. */
const few = 2;
const answersEach = 4;
const longestSeconds = 15;

/**
 * Asks all in turn, round after round, portal and floor beside each other: what the machine does meanwhile
 * falls on both. Sizes take turns too, so that growth is a ratio of the same minutes.
 */
export async function measureInRounds(
  subjects: readonly Subject[],
  log: (line: string) => void,
): Promise<Measured[]> {
  const paced: Paced[] = [];
  for (const subject of subjects) paced.push({ ...subject, seconds: await warmUp(subject) });
  const turns = new Map<Subject, Turn[]>(paced.map((subject) => [subject, []]));
  for (let round = 1; round <= roundsInAll; round++) {
    log(`Round ${round} of ${roundsInAll} …`);
    for (const subject of paced) turns.get(subject)?.push(await turnOf(subject));
  }
  return paced.map((subject) => inTheMiddle(subject, turns.get(subject) ?? []));
}

/** Gives back how many seconds a window at many connections takes, in whole ones as the load generator counts. */
async function warmUp({ stage, portal, floor }: Subject): Promise<number> {
  const { p50 } = await ask(portal, few, windowSeconds);
  const seconds = Math.ceil((p50 * many * answersEach) / few / 1000);
  const enough = Math.min(longestSeconds, Math.max(windowSeconds, seconds));
  await ask(portal, many, enough);
  await untilQuiet(stage.portal.pid);
  if (floor) await ask(floor, many, enough);
  return enough;
}

/** One response time after the other side's, then one rate after the other side's. */
async function turnOf({ stage, watch, portal, floor, seconds }: Paced): Promise<Turn> {
  const alone = async (target: Target) => (await ask(target, 1, windowSeconds)).p50;
  const portalP50 = await alone(portal);
  const floorP50 = floor ? await alone(floor) : 0;
  const portalRate = await rate(stage, watch, 'portal', portal, seconds);
  const floorRate = floor ? await rate(stage, watch, 'floor', floor, seconds) : null;
  return {
    portal: { p50: portalP50, ...portalRate },
    floor: floorRate && { p50: floorP50, ...floorRate },
  };
}

async function rate(
  stage: Stage,
  watch: DatabaseWatch,
  side: Side,
  target: Target,
  seconds: number,
): Promise<Omit<Figures, 'p50'>> {
  const used = async () => ({
    node: processorMs(stage[side].pid),
    database: await watch.processorMs(side),
  });
  const before = await used();
  const window: Window = await ask(target, many, seconds);
  const after = await used();
  await untilQuiet(stage[side].pid);
  const each = (milliseconds: number | null) =>
    milliseconds === null ? null : (milliseconds * 1000) / window.answers;
  const failed = [...window.failures.values()].reduce((sum, count) => sum + count, 0);
  return {
    perSecond: window.perSecond,
    failedShare: failed / (failed + window.answers),
    nodeMicros: each(before.node === null || after.node === null ? null : after.node - before.node),
    databaseMicros: each(usedBetween(before.database, after.database)),
  };
}

function inTheMiddle({ key, stage }: Subject, turns: readonly Turn[]): Measured {
  const both = turns.flatMap(({ portal, floor }) => (floor ? [{ portal, floor }] : []));
  const ratio = (field: 'p50' | 'perSecond') =>
    both.length === 0 ? null : median(both.map(({ portal, floor }) => portal[field] / floor[field]));
  return {
    key,
    size: stage.size,
    portal: middleOf(turns.map(({ portal }) => portal)),
    floor: both.length === 0 ? null : middleOf(both.map(({ floor }) => floor)),
    p50Ratio: ratio('p50'),
    rateRatio: ratio('perSecond'),
  };
}

function middleOf(figures: readonly Figures[]): Figures {
  const known = (field: 'nodeMicros' | 'databaseMicros') => {
    const values = figures.flatMap((each) => each[field] ?? []);
    return values.length === 0 ? null : median(values);
  };
  return {
    p50: median(figures.map((each) => each.p50)),
    perSecond: median(figures.map((each) => each.perSecond)),
    nodeMicros: known('nodeMicros'),
    databaseMicros: known('databaseMicros'),
    failedShare: Math.max(...figures.map((each) => each.failedShare)),
  };
}
