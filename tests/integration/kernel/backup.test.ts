import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { backUp, restore, Upload, verify } from '@portal/api';
import { migrate } from '@portal/db/migrate';
import { leftOut } from '@portal/db/table-copy';
import { openStorage } from '@portal/platform/storage';
import { testLogin, urlOf, withClient } from '@portal/test-support/global-setup';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const portal = usePortal();
const quiet = () => {};
let folder: string;
let world: World;
let spaceId: Awaited<ReturnType<typeof anActiveGroup>>;
const databases: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-backup-'));
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world);
  await aDocument(portal, world.people.member, spaceId, {
    title: '合同 عقد',
    body: 'words\twith\ttabs\n\\N and more',
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of databases) {
    await withClient(inject('superuserUrl'), (client) => client.query(`drop database ${name} with (force)`));
  }
});

const here = () => ({ ownerUrl: portal.ownerUrl, storage: portal.services.storage, say: quiet });
const now = new Date('2026-03-02T09:00:00Z');

/** An installation in which nobody has begun to live. */
async function anEmptyPortal() {
  const name = `portal_restored_${process.pid}_${databases.length}`;
  databases.push(name);
  const superuserUrl = inject('superuserUrl');
  await withClient(superuserUrl, (client) => client.query(`create database ${name}`));
  const ownerUrl = urlOf(superuserUrl, { database: name });
  await migrate({ ownerUrl, runtimeUrl: urlOf(ownerUrl, { login: testLogin }) });
  const files = join(folder, name);
  return { ownerUrl, storage: openStorage(files), say: quiet, files };
}

/** A file that takes its time. */
async function* slowly(mark: string) {
  for (let part = 0; part < 8; part++) {
    yield Buffer.from(`${mark} part ${part}\n`.repeat(2_000));
    await sleep(20);
  }
}

test('a backup during twenty uploads is one moment: restored, every row, file and event is equal', async () => {
  const uploads = Array.from({ length: 20 }, async (_, index) => {
    await sleep(index * 15);
    const upload = await Upload.begin(
      portal.contextOf(world.people.member),
      { kind: 'space', spaceId },
      400_000,
    );
    await upload.receive(Readable.from(slowly(`file ${index}`)), `file-${index}.txt`);
    return upload.finish({ title: `Upload ${index}` });
  });
  await sleep(200);
  const to = join(folder, 'during-uploads');
  const manifest = await backUp(here(), to, now);
  await Promise.all(uploads);
  expect(manifest.blobs.count).toBeGreaterThanOrEqual(1);
  expect((await verify(here())).faults).toEqual([]);
  // The portal went on: it is no longer what the backup says, and is told so.
  expect((await verify(here(), to)).faults).toContain('The table documents differs from the backup.');

  const restored = await anEmptyPortal();
  await restore(restored, to);
  const { faults, blobs, record } = await verify(restored, to);
  expect(faults).toEqual([]);
  expect(blobs).toEqual({ count: manifest.blobs.count, loose: 0 });
  expect(record.events).toBe(manifest.tables.find((each) => each.table === 'audit_events')?.rows);

  // It lives: its policies and triggers are in force, its counters go on, its files can be read.
  const counts = await withClient(restored.ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from pg_class where relforcerowsecurity) as forced,
        (select count(*)::int from pg_trigger where tgenabled = 'D' and not tgisinternal) as disabled,
        (select last_value >= (select max(position) from outbox) from outbox_position_seq) as counts_on`,
    );
    return rows[0];
  });
  const { rows } = await portal.owner.query(
    'select count(*)::int as n from pg_class where relforcerowsecurity',
  );
  expect(counts).toEqual({ forced: rows[0].n, disabled: 0, counts_on: true });
});

test('what opens a door is no part of a backup, and nothing else is left out', async () => {
  await portal.owner.query(
    `insert into auth_sessions (id, person_id, created_at, expires_at, absolute_expires_at, last_seen_at)
     select 'a-hash-of-a-session', id, now(), now() + interval '1 day', now() + interval '2 days', now() from people limit 1`,
  );
  const to = join(folder, 'no-doors');
  const { tables } = await backUp(here(), to, now);
  const { rows } = await portal.owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  expect([...tables.map((each) => each.table), ...Object.keys(leftOut)].sort()).toEqual(
    rows.map((row) => row.name),
  );
  const everything = readdirSync(join(to, 'tables'))
    .map((name) => gunzipSync(readFileSync(join(to, 'tables', name))).toString('utf8'))
    .join('\n');
  expect(everything).not.toContain('a-hash-of-a-session');
  expect(everything).toContain('合同 عقد');
});

test('a restored portal refuses another one, and a portal with people is never written over', async () => {
  const to = join(folder, 'once');
  await backUp(here(), to, now);
  await expect(backUp(here(), to, now)).rejects.toThrow('is not empty');
  await expect(restore(here(), to)).rejects.toThrow('not empty');
  expect((await verify(here(), to)).faults).toEqual([]);
  const restored = await anEmptyPortal();
  await restore(restored, to);
  await expect(restore(restored, to)).rejects.toThrow('not empty');
});

test('a backup that was tampered with, is incomplete, or is of another release changes nothing', async () => {
  const to = join(folder, 'tampered');
  await backUp(here(), to, now);
  const restored = await anEmptyPortal();
  const blob = readdirSync(join(to, 'blobs'), { recursive: true, withFileTypes: true }).find((entry) =>
    entry.isFile(),
  );
  await appendFile(join(blob?.parentPath ?? '', blob?.name ?? ''), 'x');
  await expect(restore(restored, to)).rejects.toThrow('is not what its row says');
  const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'));
  await writeFile(join(to, 'manifest.json'), JSON.stringify({ ...manifest, migrations: 1 }));
  await expect(restore(restored, to)).rejects.toThrow('release');
  const people = manifest.tables.map((each: { table: string }) =>
    each.table === 'people' ? { ...each, sha256: '0'.repeat(64) } : each,
  );
  await writeFile(join(to, 'manifest.json'), JSON.stringify({ ...manifest, tables: people }));
  await expect(restore(restored, to)).rejects.toThrow('people');
  rmSync(join(to, 'manifest.json'));
  await expect(restore(restored, to)).rejects.toThrow('no complete backup');
  const left = await withClient(restored.ownerUrl, (client) => client.query('select from people'));
  expect(left.rowCount).toBe(0);
});

test('a byte that was flipped on the disk, a file that is gone and words that were changed are found (trust.md E5)', async () => {
  const files = readdirSync(join(portal.storageFolder, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const [changed, gone] = files as [string, string];
  const bytes = readFileSync(changed);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await writeFile(changed, bytes);
  rmSync(gone);
  // By a hand that owns the database: everybody else is stopped by the record itself.
  await portal.owner.query('alter table audit_payloads disable trigger user');
  await portal.owner.query(
    `update audit_payloads set payload = payload || '{"label": "public"}' where event_id =
      (select id from audit_events where name = 'documents.postDocument' limit 1)`,
  );
  const { faults } = await verify(here());
  expect(faults).toHaveLength(3);
  expect(faults.join(' ')).toMatch(/is not what its row says.*|missing/u);
  expect(faults.join(' ')).toContain('not those that were recorded');
});
