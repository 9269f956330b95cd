import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readClusterRecord, removeCluster } from '@portal/launcher/database-cluster';
import { superuserUrl } from '@portal/launcher/database-server';
import { endProcess, identityOf } from '@portal/launcher/process-identity';
import { childEnvironment, writeEnv } from '@portal/platform/env';
import { freePort } from './web-process.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const patienceMs = 120_000;

/** Who can be killed: a service, the database server, or the launcher above them all. */
export type Victim = 'web' | 'worker' | 'database' | 'launcher';

/** A portal as `npm start` brings it up, with its own data folder and the story in it. */
export type LaunchedPortal = {
  readonly origin: string;
  readonly demoPassword: string;
  /** The embedded database, as its superuser: for looking at what was written. */
  readonly ownerUrl: () => string;
  readonly storageFolder: string;
  /** Ends one of its processes with SIGKILL; resolves when it is gone. */
  kill(victim: Victim): Promise<void>;
  /** Resolves when the portal answers again; starts it anew where the launcher is gone. */
  comeBack(): Promise<void>;
  /** Stops it in order and removes its data. */
  end(): Promise<void>;
};

export async function launchPortal(): Promise<LaunchedPortal> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-launched-'));
  const demoPassword = 'river-lamp-copper-seven';
  const env = writeEnv({ port, dataDir, demo: true, demoPassword, logLevel: 'error' });
  const start = () =>
    spawn(process.execPath, ['tooling/launcher/bin/run.mjs', 'start'], {
      cwd: root,
      env: childEnvironment(env),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let launcher = start();
  await untilLaunched(launcher);

  return {
    origin,
    demoPassword,
    storageFolder: join(dataDir, 'storage'),
    ownerUrl() {
      const record = readClusterRecord(dataDir);
      return superuserUrl(record?.port ?? 0, record?.superuserPassword ?? '', 'portal');
    },
    async kill(victim) {
      if (victim === 'launcher') {
        const gone = once(launcher, 'exit');
        launcher.kill('SIGKILL');
        await gone;
        return;
      }
      const identity = identityOf(pidOf(dataDir, victim) ?? 0);
      if (!identity) throw new Error(`There is no ${victim} to kill.`);
      await endProcess(identity, [['SIGKILL', 10_000]]);
    },
    async comeBack() {
      if (launcher.exitCode !== null || launcher.signalCode !== null) {
        launcher = start();
        await untilLaunched(launcher);
      }
      await untilReady(origin, launcher);
    },
    async end() {
      if (launcher.exitCode === null && launcher.signalCode === null) {
        const gone = once(launcher, 'exit');
        launcher.kill('SIGTERM');
        await gone;
      }
      removeCluster(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function pidOf(dataDir: string, victim: 'web' | 'worker' | 'database'): number | undefined {
  if (victim === 'database') {
    const directory = readClusterRecord(dataDir)?.directory ?? '';
    return Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Record<
    string,
    { pid: number }
  >;
  return running[victim]?.pid;
}

/** What an earlier launcher left running may answer meanwhile: only the launcher's own word counts. */
async function untilLaunched(launcher: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  let said = '';
  for await (const chunk of launcher.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('Ready on ')) {
      launcher.stdout.resume();
      return;
    }
  }
  throw new Error(`The launcher ended: ${said.slice(-2_000)}`);
}

async function untilReady(origin: string, launcher: ChildProcess): Promise<void> {
  const from = Date.now();
  while (Date.now() - from < patienceMs) {
    if (launcher.exitCode !== null) throw new Error(`The launcher ended with ${launcher.exitCode}.`);
    const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`The portal did not answer within ${patienceMs / 1000} s.`);
}
