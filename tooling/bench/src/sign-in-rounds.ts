import { hashPassword } from '@portal/auth';
import { signIn } from './load/sign-in.ts';
import { ask, median } from './load/window.ts';
import { rows } from './rows.ts';
import type { Stage } from './stage.ts';
import { password } from './work-set/cast.ts';

/** Signing in, one at a time, beside the password's hash alone; and what eight at once do to everybody else. */
export type MeasuredSignIn = {
  readonly size: number;
  /** Middle of all, in ms. */
  readonly portal: number;
  /** Verifying the same password against the same hash and nothing else, in ms. */
  readonly hash: number;
  /** p99 of the ordinary person's newest documents over one connection, in ms: in quiet, and during eight sign-ins at once. */
  readonly others: { readonly portal: Meanwhile; readonly floor: Meanwhile };
};
type Meanwhile = { readonly quiet: number; readonly busy: number; readonly ratio: number };

const signIns = 30;
const atOnce = 8;
const rounds = 3;
const seconds = 3;

export async function measureSignIn(stage: Stage): Promise<MeasuredSignIn> {
  const { portal, floor, cast } = stage;
  const query = new URLSearchParams({ hash: await hashPassword(password), password });
  const enter = (n: number) => timed(() => signIn(portal.origin, cast.visitors[n % atOnce] ?? '', password));
  const verify = () =>
    timed(async () => {
      const answer = await fetch(`${floor.origin}/hash?${query}`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The floor answered ${answer.status} to a password.`);
    });
  const [entering, verifying]: [number[], number[]] = [[], []];
  for (let n = -5; n < signIns; n++) {
    const [a, b] = [await enter(n + atOnce), await verify()];
    if (n < 0) continue;
    entering.push(a);
    verifying.push(b);
  }
  const list = rows.find(({ key }) => key === 'list');
  if (!list) throw new Error('There is no row "list".');
  return {
    size: stage.size,
    portal: median(entering),
    hash: median(verifying),
    others: {
      portal: await meanwhile(() => ask(list.portal(stage), 1, seconds), enter),
      floor: await meanwhile(() => ask(list.floor(stage), 1, seconds), verify),
    },
  };
}

async function meanwhile(
  others: () => Promise<{ readonly p99: number }>,
  enter: (lane: number) => Promise<unknown>,
): Promise<Meanwhile> {
  const turns: { quiet: number; busy: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const quiet = (await others()).p99;
    let going = true;
    const lane = async (n: number) => {
      while (going) await enter(n);
    };
    const lanes = Promise.all(Array.from({ length: atOnce }, (_, n) => lane(n)));
    const busy = (await others()).p99;
    going = false;
    await lanes;
    turns.push({ quiet, busy });
  }
  return {
    quiet: median(turns.map(({ quiet }) => quiet)),
    busy: median(turns.map(({ busy }) => busy)),
    ratio: median(turns.map(({ quiet, busy }) => busy / quiet)),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
