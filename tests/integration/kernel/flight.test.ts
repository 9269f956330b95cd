import { openDatabase } from '@portal/db/database';
import { defineRead, Flight } from '@portal/db/read';
import { documents } from '@portal/db/schema/documents';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
  const group = await anActiveGroup(portal, world);
  await aDocument(portal, world.people.member, group);
});

const readIds = defineRead('test.documents', (db) => db.select({ id: documents.id }).from(documents));
const readBroken = defineRead('test.broken', (db) =>
  db.select({ x: sql`1 / (${documents.number} - ${documents.number})` }).from(documents),
);

test('on one connection, nobody sees with the eyes of whoever came before', async () => {
  const database = openDatabase({ url: portal.runtimeUrl, max: 1 });
  const count = async (personId: Id<'person'>) => {
    const flight = new Flight(database, { kind: 'person', personId });
    const rows = flight.add(readIds, {});
    await flight.send();
    return (await rows).length;
  };
  const stranger = async () => {
    const flight = new Flight(database, { kind: 'anonymous' });
    const rows = flight.add(readIds, {});
    await flight.send();
    return (await rows).length;
  };
  expect([await count(world.people.chair), await count(world.people.outsider), await stranger()]).toEqual([
    1, 0, 0,
  ]);
  expect([await count(world.people.chair), await count(world.people.suspended)]).toEqual([1, 0]);
  const { rows } = await database.pool.query(`select nullif(current_setting('app.uid', true), '') as uid`);
  expect(rows).toEqual([{ uid: null }]);
  expect((await database.pool.query('select id from documents')).rows).toEqual([]);
  await database.close();
});

test('a flight that fails tells everybody in it, and the next one works', async () => {
  const database = openDatabase({ url: portal.runtimeUrl, max: 1 });
  const flight = new Flight(database, { kind: 'person', personId: world.people.chair });
  const broken = flight.add(readBroken, {});
  const after = flight.add(readIds, {});
  await expect(flight.send()).rejects.toThrow('division by zero');
  await expect(broken).rejects.toThrow();
  await expect(after).rejects.toThrow();
  const next = new Flight(database, { kind: 'person', personId: world.people.chair });
  const rows = next.add(readIds, {});
  await next.send();
  expect(await rows).toHaveLength(1);
  await database.close();
});

test('a session that is not there gives no person and no rows', async () => {
  const flight = new Flight(portal.services.database, {
    kind: 'session',
    tokenHash: 'none',
    now: new Date(),
  });
  const rows = flight.add(readIds, {});
  expect(await flight.send()).toBeNull();
  expect(await rows).toEqual([]);
});
