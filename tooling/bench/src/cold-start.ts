import { type MeasuredFile, middleOf } from './file-rounds.ts';
import type { Readiness, Server } from './processes/child-process.ts';
import { startFloor } from './processes/floor-process.ts';
import { startPortal } from './processes/portal-process.ts';
import { rows } from './rows.ts';
import type { Stage } from './stage.ts';

const rounds = 5;
const everyMs = 5;

/** From the start of the process to its first list served, in ms; a process of its own each time. */
export async function measureColdStart(stage: Stage): Promise<MeasuredFile> {
  const { runtimeUrl, ownerUrl, storageFolder, size } = stage;
  const list = rows.find(({ key }) => key === 'list');
  if (!list) throw new Error('There is no row "list".');
  const [portal, floor] = [list.portal(stage), list.floor(stage)].map(
    ({ url, headers }): Readiness => ({ path: url.replace(/^https?:\/\/[^/]+/u, ''), headers, everyMs }),
  ) as [Readiness, Readiness];
  const turns: { portal: number; floor: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const turn = {
      portal: await startOf(() => startPortal({ databaseUrl: runtimeUrl, storageFolder, ready: portal })),
      floor: await startOf(() => startFloor(ownerUrl, storageFolder, floor)),
    };
    // The first one brings the files into the memory of the system.
    if (round >= 0) turns.push(turn);
  }
  return { key: 'cold-start', size, ...middleOf(turns) };
}

async function startOf(start: () => Promise<Server>): Promise<number> {
  const from = performance.now();
  const server = await start();
  const took = performance.now() - from;
  await server.stop();
  return took;
}
