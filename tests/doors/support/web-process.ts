import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { childEnvironment, writeEnv } from '@portal/platform/env';
import type { TestPortal } from '@portal/test-support/portal';

const portalFolder = fileURLToPath(new URL('../../../apps/portal', import.meta.url));

/** A web server of its own process, as built, on the database and the storage of a test's portal. */
export type WebProcess = {
  readonly origin: string;
  readonly pid: number;
  /** What it has said so far. */
  written(): string;
  /** Ends it; resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** Starts a web server and waits until it answers. @throws Error with what it wrote when it does not. */
export async function startWeb(
  portal: Pick<TestPortal, 'runtimeUrl' | 'storageFolder'>,
  options: {
    maxFileBytes?: number;
    spaceQuotaBytes?: number;
    metricsPort?: number;
    publicUrl?: string;
    logLevel?: 'error' | 'info';
    /** Where it kills itself; see `Services.fault`. */
    faultPoint?: string;
    contactEmail?: string;
    /** False needs a signing key that an operator could use. */
    demo?: boolean;
    signingKey?: string;
  } = {},
): Promise<WebProcess> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['server.mjs'], {
    cwd: portalFolder,
    env: childEnvironment({
      ...writeEnv({
        port,
        publicUrl: origin,
        dataDir: portal.storageFolder,
        storageUrl: pathToFileURL(portal.storageFolder).href,
        databaseUrl: portal.runtimeUrl,
        demo: true,
        demoPassword: 'not used here',
        sessionSecret: 'a session secret for tests only, long enough',
        signingKey: 'a signing key for tests only',
        logLevel: 'error',
        ...options,
      }),
      NODE_ENV: 'production',
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')));
  }
  await untilReady(child, origin, written);
  return {
    origin,
    pid: child.pid as number,
    written: () => written.join(''),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

async function untilReady(child: ChildProcess, origin: string, written: string[]): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The web server did not start (is it built?): ${written.join('').slice(0, 2_000)}`);
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
