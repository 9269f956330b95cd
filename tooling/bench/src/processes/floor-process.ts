import { childEnvironment } from '@portal/platform/env';
import type { FloorOptions } from '../floor/main.ts';
import { builtFloor } from './built-floor.ts';
import { alive, type Readiness, type Server, startServer } from './child-process.ts';
import { freePort } from './free-port.ts';

/** The floor in a process of its own, on the same database. */
export async function startFloor(
  databaseUrl: string,
  storageFolder: string,
  ready: Readiness = alive,
): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  return startServer({
    file: builtFloor(),
    args: [JSON.stringify({ port, databaseUrl, storageFolder } satisfies FloorOptions)],
    cwd: storageFolder,
    env: childEnvironment({ NODE_ENV: 'production' }),
    execArgv: [],
    origin,
    ready,
  });
}
