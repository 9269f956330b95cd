import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCaller, createContext, refusalsWritten, type Services } from '@portal/api';
import { deviceCookie, openLimits, sessionCookie, stepCookie } from '@portal/auth';
import { openDatabase } from '@portal/db/database';
import type { Id } from '@portal/domain/kernel/ids';
import { systemRandom } from '@portal/platform/clock';
import { createLogger } from '@portal/platform/logger';
import { openStorage } from '@portal/platform/storage';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { FakeClock } from './fake-clock.ts';
import { testLogin, urlOf, withClient } from './global-setup.ts';

/** A portal of its own for one test file: its database, its storage, its clock. */
export type TestPortal = {
  readonly services: Services;
  readonly clock: FakeClock;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly storageFolder: string;
  /** Everything, past row-level security: for looking at what was written. */
  readonly owner: pg.Pool;
  /** The API as this person, through the very door that pages use. */
  as(personId: Id<'person'>): ReturnType<typeof createCaller>;
  asStranger(): ReturnType<typeof createCaller>;
  contextOf(personId: Id<'person'>): ReturnType<typeof createContext>;
};

let files = 0;

/** Registers set-up and tear-down with vitest; the properties may be used inside tests and hooks. */
export function usePortal(): TestPortal {
  const portal = {} as { -readonly [K in keyof TestPortal]: TestPortal[K] };

  beforeAll(async () => {
    files += 1;
    const superuserUrl = inject('superuserUrl');
    const database = `portal_t_${process.pid}_${files}_${Math.random().toString(36).slice(2, 8)}`;
    await withClient(superuserUrl, (client) =>
      client.query(`create database ${database} template ${inject('templateName')} strategy wal_log`),
    );
    portal.ownerUrl = urlOf(superuserUrl, { database });
    portal.runtimeUrl = urlOf(portal.ownerUrl, { login: testLogin });
    portal.owner = new pg.Pool({ connectionString: portal.ownerUrl, max: 2 });
    portal.owner.on('error', () => {});
    portal.storageFolder = mkdtempSync(join(tmpdir(), 'portal-files-'));
    portal.clock = new FakeClock();
    portal.services = testServices(portal.runtimeUrl, portal.storageFolder, portal.clock);
    portal.contextOf = (personId) =>
      createContext(portal.services, { credential: { kind: 'person', personId } });
    portal.as = (personId) => createCaller(() => portal.contextOf(personId));
    portal.asStranger = () =>
      createCaller(() => createContext(portal.services, { credential: { kind: 'anonymous' } }));
  });

  afterAll(async () => {
    await refusalsWritten();
    await portal.services.database.close();
    await portal.owner.end();
    rmSync(portal.storageFolder, { recursive: true, force: true });
    const name = new URL(portal.ownerUrl).pathname.slice(1);
    await withClient(inject('superuserUrl'), (client) => client.query(`drop database ${name} with (force)`));
  });

  return portal as TestPortal;
}

/** What a process has, over this database and folder. */
function testServices(runtimeUrl: string, storageFolder: string, clock: FakeClock): Services {
  const database = openDatabase({ url: runtimeUrl, max: 12 });
  return {
    database,
    storage: openStorage(storageFolder),
    limits: openLimits(database),
    cookie: sessionCookie('http://localhost:3000'),
    stepCookie: stepCookie('http://localhost:3000'),
    deviceCookie: deviceCookie('http://localhost:3000'),
    clock,
    random: systemRandom,
    log: createLogger('test', 'silent'),
    settings: {
      publicUrl: 'http://localhost:3000',
      brandName: 'Partner Forum',
      hostOrganisation: 'Chery International',
      contactEmail: null,
      maxFileBytes: 64 * 1024 * 1024,
      spaceQuotaBytes: 256 * 1024 * 1024,
      demo: true,
      signingKey: 'a signing key for tests only',
      sealingSecret: 'a sealing secret for tests only',
      secondFactorRequired: false,
    },
    fault: () => {},
  };
}
