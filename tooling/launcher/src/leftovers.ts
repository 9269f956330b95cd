import { join } from 'node:path';
import type { Log } from './console-lines.ts';
import { readPrivateJson, writePrivateJson } from './private-file.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { endLeftover } from './supervised-process.ts';

type Running = Readonly<Record<string, ProcessIdentity>>;

const file = (dataDir: string): string => join(dataDir, 'running.json');

/** Remembers a service's process, so that the next launcher finds it should this one be killed. */
export const rememberProcess = (dataDir: string, name: string, identity: ProcessIdentity): void => {
  writePrivateJson(file(dataDir), { ...readPrivateJson<Running>(file(dataDir)), [name]: identity });
};

/** Ends the services that a killed launcher left behind: they would hold the port and the old build. */
export const endLeftovers = async (dataDir: string, log: Log): Promise<void> => {
  const running = readPrivateJson<Running>(file(dataDir)) ?? {};
  await Promise.all(
    Object.entries(running).map(async ([name, identity]) => {
      if (await endLeftover(identity)) log(`Stopped the ${name} that an earlier start had left behind.`);
    }),
  );
  writePrivateJson(file(dataDir), {});
};
