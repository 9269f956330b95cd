import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from './load/sign-in.ts';
import type { Target } from './load/window.ts';
import type { Server } from './processes/child-process.ts';
import { startFloor } from './processes/floor-process.ts';
import { startPortal } from './processes/portal-process.ts';
import { restingMiB } from './processes/process-figures.ts';
import { writeArchiveFiles } from './work-set/archive-files.ts';
import { benchLogin, copyWorkSet, dropDatabase, ensureWorkSet } from './work-set/build-work-set.ts';
import { type Cast, castOf, password } from './work-set/cast.ts';
import { urlOf } from './work-set/database-url.ts';

/** Uploads of a run, below the bench's folder. */
export const filesFolder = 'files';

/** Portal and floor on one copy of a work set. */
export type Stage = {
  /** Documents in the work set. */
  readonly size: number;
  readonly cast: Cast;
  readonly portal: Server;
  readonly floor: Server;
  readonly storageFolder: string;
  /** As a superuser, whom row-level security does not hold. */
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly cookies: { readonly ordinary: string; readonly heavy: string; readonly manager: string };
  /** Resident memory of the web process before anybody asked it for anything, in MiB. */
  readonly idleMiB: number;
  close(): Promise<void>;
};

export async function openStage(options: {
  readonly serverUrl: string;
  readonly folder: string;
  readonly size: number;
  readonly log: (line: string) => void;
}): Promise<Stage> {
  const { serverUrl, folder, size, log } = options;
  const copy = await copyWorkSet(serverUrl, await ensureWorkSet(serverUrl, size, log), size);
  const storageFolder = join(folder, filesFolder, String(size));
  mkdirSync(storageFolder, { recursive: true });
  const started: Server[] = [];
  const close = async (): Promise<void> => {
    for (const server of started) await server.stop();
    rmSync(storageFolder, { recursive: true, force: true });
    await dropDatabase(serverUrl, copy);
  };
  try {
    const ownerUrl = urlOf(serverUrl, copy);
    const runtimeUrl = urlOf(serverUrl, copy, benchLogin);
    const cast = await castOf(ownerUrl);
    await writeArchiveFiles(ownerUrl, cast, storageFolder);
    const portal = await startPortal({ databaseUrl: runtimeUrl, storageFolder });
    started.push(portal);
    const idleMiB = await restingMiB(portal.pid);
    // The floor puts the rule into its statements instead of row-level security: it needs the owner's connection.
    const floor = await startFloor(ownerUrl, storageFolder);
    started.push(floor);
    const cookies = {
      ordinary: await signIn(portal.origin, cast.ordinary.email, password),
      heavy: await signIn(portal.origin, cast.heavy.email, password),
      manager: await signIn(portal.origin, cast.manager.email, password),
    };
    return { size, cast, portal, floor, storageFolder, ownerUrl, runtimeUrl, cookies, idleMiB, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** An address of the portal, as this person. Null: as somebody who has not signed in. */
export function portalTarget(stage: Stage, who: keyof Stage['cookies'] | null, path: string): Target {
  const headers: Record<string, string> = who ? { cookie: stage.cookies[who] } : {};
  return { url: `${stage.portal.origin}${path}`, headers };
}

/** An address of the floor, which takes the person's word for who they are. */
export function floorTarget(stage: Stage, who: keyof Stage['cookies'], path: string): Target {
  return { url: `${stage.floor.origin}${path}`, headers: { 'x-person': stage.cast[who].uuid } };
}
