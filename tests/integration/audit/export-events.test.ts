import { openExport } from '@portal/api';
import { type EventFilter, exportEventsInput } from '@portal/domain/audit/audit.inputs';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
const everything: EventFilter = exportEventsInput.parse({});

beforeAll(async () => {
  world = await aWorld(portal);
  await anActiveGroup(portal, world);
  // More than two portions, some of them in the same millisecond.
  await portal.owner.query(
    `insert into audit_events (id, name, version, occurred_at, object_kind, object_id, decision, payload_commit)
     select gen_random_uuid(), 'search.saveSearch', 1, now() - n / 7 * interval '1 second', 'savedSearch',
       gen_random_uuid(), 'allowed', '' from generate_series(1, 1200) n`,
  );
});

test('everything goes out once, newest first, and that it went stands in the record', async () => {
  const seen: string[] = [];
  for await (const portion of await openExport(portal.contextOf(world.people.auditor), everything)) {
    seen.push(...portion.map((each) => each.id));
  }
  const { rows } = await portal.owner.query<{ n: number }>('select count(*)::int as n from audit_events');
  expect(seen.length).toBe(rows[0]?.n);
  expect(new Set(seen).size).toBe(seen.length);
  expect(await recorded(portal, 'audit.exportEvents', 'person', world.people.auditor)).toEqual(['allowed']);
});

test('nobody else gets a first row', async () => {
  for (const person of ['manager', 'chair', 'pending'] as const) {
    const opened = openExport(portal.contextOf(world.people[person]), everything);
    expect(await refusalIn(opened), person).toBe('not_found common.not_found');
  }
});

test('whoever loses the duty on the way loses the rest', async () => {
  const portions = await openExport(portal.contextOf(world.people.auditor), everything);
  expect((await portions.next()).value).toHaveLength(500);
  await portal.owner.query(`update people set duties = '{}' where id = $1`, [
    uuidFromId('person', world.people.auditor),
  ]);
  expect(await refusalIn(portions.next())).toBe('not_found common.not_found');
});
