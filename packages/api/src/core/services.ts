import { fileURLToPath } from 'node:url';
import { deviceCookie, openLimits, sessionCookie, stepCookie } from '@portal/auth';
import { openDatabase } from '@portal/db/database';
import { systemClock, systemRandom } from '@portal/platform/clock';
import type { Env } from '@portal/platform/env';
import { createLogger } from '@portal/platform/logger';
import { openStorage } from '@portal/platform/storage';
import type { Services, Settings } from './context.ts';

export type ServicesOptions = { readonly name: string; readonly poolSize?: number };

/** Everything that one process needs, from its environment. Close with `services.database.close()`. */
export function createServices(env: Env, { name, poolSize }: ServicesOptions): Services {
  const log = createLogger(name, env.logLevel);
  const database = openDatabase({
    url: env.databaseUrl,
    ...(poolSize ? { max: poolSize } : {}),
    onIdleError: (error) => log.warn({ err: error }, 'an idle database connection ended'),
  });
  return {
    database,
    storage: openStorage(storageFolder(env.storageUrl)),
    limits: openLimits(database),
    cookie: sessionCookie(env.publicUrl),
    stepCookie: stepCookie(env.publicUrl),
    deviceCookie: deviceCookie(env.publicUrl),
    clock: systemClock,
    random: systemRandom,
    log,
    settings: settingsOf(env),
    fault: (point) => {
      if (env.faultPoint === point) process.kill(process.pid, 'SIGKILL');
    },
  };
}

function settingsOf(env: Env): Settings {
  return {
    publicUrl: env.publicUrl,
    brandName: env.brandName,
    hostOrganisation: env.hostOrganisation,
    contactEmail: env.contactEmail ?? null,
    maxFileBytes: env.maxFileBytes,
    spaceQuotaBytes: env.spaceQuotaBytes,
    demo: env.demo,
    signingKey: env.signingKey,
    sealingSecret: env.sessionSecret,
    secondFactorRequired: !env.demo,
  };
}

/** The folder of a `file:` storage. @throws Error for any other kind, which this release does not have. */
function storageFolder(storageUrl: string): string {
  if (!storageUrl.startsWith('file:'))
    throw new Error('STORAGE_URL has to begin with file: in this release.');
  return fileURLToPath(storageUrl);
}
