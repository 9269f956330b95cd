import { idFromUuid } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { countersArrive, indexEntriesRead, sequentialScans } from '@portal/test-support/table-scans';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
const shown = 50;
const rare = '01990000-0000-7000-8000-00000000abcd';

beforeAll(async () => {
  world = await aWorld(portal);
  // A long record; what is asked for occurs two hundred times in it, the newest of them far back.
  await portal.owner.query(
    `insert into audit_events (id, name, version, occurred_at, actor_id, actor_organisation_id, space_id,
       object_kind, object_id, decision, payload_commit)
     select gen_random_uuid(), case when far then 'spaces.leaveSpace' else 'documents.readContent' end, 1,
       now() - n * interval '1 minute', id, id, id, 'document', gen_random_uuid(),
       case when far then 'refused' else 'allowed' end, ''
     from (select n, n > 20000 and n % 50 = 0 as far,
       case when n > 20000 and n % 50 = 0 then $1::uuid else gen_random_uuid() end as id
       from generate_series(1, 30000) n) events`,
    [rare],
  );
  await portal.owner.query('vacuum analyze audit_events');
}, 60_000);

type Filter = Parameters<ReturnType<typeof portal.as>['audit']['listEvents']>[0];
const filters: Record<string, () => Filter> = {
  'nothing in particular': () => ({}),
  'an act': () => ({ act: 'spaces.leaveSpace' }),
  'a module': () => ({ act: 'spaces' }),
  'a person': () => ({ actorId: idFromUuid('person', rare) }),
  'an organisation': () => ({ organisationId: idFromUuid('organisation', rare) }),
  'a group': () => ({ spaceId: idFromUuid('space', rare) }),
  'what was refused': () => ({ decision: 'refused' }),
  'what was allowed': () => ({ decision: 'allowed' }),
  'a person and a decision': () => ({ actorId: idFromUuid('person', rare), decision: 'refused' }),
  'days long ago': () => ({ to: dayBack(15) }),
};

function dayBack(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

test.each(Object.keys(filters))(
  'the record cut by %s is read by an index, and little of it',
  async (name) => {
    const api = portal.as(world.people.auditor).audit;
    const ask = async () => {
      const { items } = await api.listEvents({ ...filters[name]?.(), limit: shown });
      expect(items).toHaveLength(shown);
    };
    // From the sixth time on a prepared statement may have its generic plan.
    for (let round = 0; round < 7; round++) await ask();
    await countersArrive(portal);
    const scans = await sequentialScans(portal, ['audit_events']);
    const entries = await indexEntriesRead(portal, 'audit_events');
    for (let round = 0; round < 3; round++) await ask();
    await countersArrive(portal);
    expect(await sequentialScans(portal, ['audit_events'])).toEqual(scans);
    expect((await indexEntriesRead(portal, 'audit_events')) - entries).toBeLessThan(3 * shown * 3);
  },
);
