// Loaded into a web process of its own (`node --import`): takes a profile of the processor when its parent asks.
// Plain JavaScript, since the built web server runs without a loader of TypeScript.
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();

process.on('message', async (message) => {
  if (message === 'profile:start') {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    process.send?.({ kind: 'started' });
  }
  if (message === 'profile:stop') {
    const { profile } = await session.post('Profiler.stop');
    process.send?.({ kind: 'profile', selfTimes: selfTimesOf(profile) });
  }
});

/** Own time in µs by file and function: all that the parent needs of a profile of many megabytes. */
function selfTimesOf(profile) {
  const frames = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const sums = new Map();
  profile.samples.forEach((id, index) => {
    const { url, functionName } = frames.get(id);
    const key = `${url}\n${functionName}`;
    sums.set(key, (sums.get(key) ?? 0) + profile.timeDeltas[index]);
  });
  return [...sums].map(([key, micros]) => {
    const [url, functionName] = key.split('\n');
    return { url, functionName, micros };
  });
}
