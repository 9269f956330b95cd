import { beat } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const admin = () => portal.as(world.people.admin).admin;

test('storage is counted over all groups, also those of which the administrator knows nothing', async () => {
  expect(await admin().getStorage({})).toEqual({ kinds: [], files: { count: 0, bytes: 0 } });
  const one = await anActiveGroup(portal, world, { name: 'Canary one', visibility: 'members' });
  const two = await anActiveGroup(portal, world, { name: 'Canary two', visibility: 'members' });
  await aDocument(portal, world.people.member, one, { body: 'x'.repeat(1_000) });
  await aDocument(portal, world.people.member, one, { body: 'y'.repeat(500) });
  await aDocument(portal, world.people.member, two, { body: 'z'.repeat(200) });
  const storage = await admin().getStorage({});
  expect(storage).toEqual({
    kinds: [{ kind: 'working_group', spaces: 2, versions: 3, used: 1_700, reserved: 0, largest: 1_500 }],
    files: { count: 3, bytes: 1_700 },
  });
  expect(JSON.stringify(storage)).not.toContain('Canary');
});

test('the function that counts asks again who calls', async () => {
  const { pool } = portal.services.database;
  expect((await pool.query('select * from app.storage_by_kind()')).rows).toEqual([]);
});

test('health tells the version, the migrations, and which worker is away', async () => {
  await beat(portal.services, 'worker');
  const health = await admin().getHealth({});
  expect(health.migrations.applied).toBe(health.migrations.known);
  expect(health.database.version).toMatch(/^\d+\.\d+/u);
  expect(health.workers).toMatchObject([{ name: 'worker', isAlive: true }]);
  portal.clock.pass({ minutes: 2 });
  expect((await admin().getHealth({})).workers).toMatchObject([{ isAlive: false }]);
});
