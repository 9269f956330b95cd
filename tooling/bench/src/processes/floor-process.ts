import { fileURLToPath } from 'node:url';
import { childEnvironment } from '@portal/platform/env';
import type { FloorOptions } from '../floor/main.ts';
import { type Server, startServer } from './child-process.ts';
import { freePort } from './free-port.ts';

const program = fileURLToPath(new URL('../floor/main.ts', import.meta.url));

/** The floor in a process of its own, on the same database. */
export async function startFloor(databaseUrl: string, storageFolder: string): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  return startServer({
    file: program,
    args: [JSON.stringify({ port, databaseUrl, storageFolder } satisfies FloorOptions)],
    cwd: storageFolder,
    env: childEnvironment({ NODE_ENV: 'production' }),
    // The loader of TypeScript that this process has been given.
    execArgv: process.execArgv,
    origin,
    path: '/healthz',
  });
}
