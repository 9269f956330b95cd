import http from 'node:http';
import { type MeasuredFile, middleOf } from './file-rounds.ts';
import { type Fetched, fetchFile } from './load/transfer.ts';
import { floorTarget, portalTarget, type Stage } from './stage.ts';

const rounds = 5;

/**
 * The files of a folder of 1,000 as one archive: to the first byte, before which all rights are judged and the openings
 * recorded, and to the last. The first time writes a thousand openings into the record; it is told apart from the rounds.
 */
export async function measureArchive(stage: Stage): Promise<MeasuredFile[]> {
  const { cast, size } = stage;
  const path = `/api/v1/spaces/${cast.filing.id}/documents.zip?folder=${cast.archive.id}`;
  const portal = portalTarget(stage, 'ordinary', path);
  const floor = floorTarget(
    stage,
    'ordinary',
    `/archive?space=${cast.filing.uuid}&folder=${cast.archive.uuid}`,
  );
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const first = await fetchFile(portal, agent);
    const bytes = (await fetchFile(floor, agent)).bytes;
    // The portal's has a list of what is in it besides.
    if (bytes < 1000 * 20480 || first.bytes < bytes) {
      throw new Error(`The archives have ${first.bytes} and ${bytes} bytes.`);
    }
    const turns: { portal: Fetched; floor: Fetched }[] = [];
    for (let round = 0; round < rounds; round++) {
      turns.push({ portal: await fetchFile(portal, agent), floor: await fetchFile(floor, agent) });
    }
    const sides = (field: 'firstByteMs' | 'milliseconds') =>
      middleOf(turns.map((turn) => ({ portal: turn.portal[field], floor: turn.floor[field] })));
    return [
      { key: 'zip-first-byte', size, ...sides('firstByteMs'), firstTime: first.firstByteMs },
      { key: 'zip', size, ...sides('milliseconds') },
    ];
  } finally {
    agent.destroy();
  }
}
