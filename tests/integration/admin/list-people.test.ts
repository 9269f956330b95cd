import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

const admin = (person: keyof World['people'] = 'admin') => portal.as(world.people[person]).admin;
const names = (items: readonly { name: string }[]) => items.map((each) => each.name);

test('somebody is found by a part of the name, the address or the organisation, whatever their state', async () => {
  expect(names((await admin().listPeople({ q: 'OUTSID' })).items)).toEqual(['Outsider Person']);
  expect(names((await admin().listPeople({ q: 'pending@applicant' })).items)).toEqual(['Pending Person']);
  expect(names((await admin('manager').listPeople({ q: 'kestrel' })).items)).toEqual([
    'Outsider Person',
    'Suspended Person',
  ]);
  expect((await admin().listPeople({ q: '%' })).items).toEqual([]);
  expect((await admin().listPeople({ q: 'a\0b' })).items).toEqual([]);
});

test('state and duty cut the list; a duty may be that of a delegate', async () => {
  expect(names((await admin().listPeople({ state: 'suspended' })).items)).toEqual(['Suspended Person']);
  expect(names((await admin().listPeople({ duty: 'auditor' })).items)).toEqual(['Auditor Person']);
  expect(names((await admin().listPeople({ duty: 'delegate', q: 'ministry' })).items)).toEqual([
    'Delegate Person',
  ]);
});

test('it says when somebody was last seen, and whether they have a second factor', async () => {
  const id = uuidFromId('person', world.people.chair);
  const of = async () => (await admin().listPeople({ q: 'chair@' })).items[0];
  expect(await of()).toMatchObject({ lastSeenAt: null, hasSecondFactor: false });
  await portal.owner.query(
    `insert into known_devices (person_id, token_hash, created_at, seen_at)
     values ($1, 'x', '2026-01-01', '2026-02-03T04:05:06Z')`,
    [id],
  );
  await portal.owner.query(
    `insert into authenticators (person_id, sealed_secret, created_at) values ($1, '', now())`,
    [id],
  );
  // An app that was never confirmed by a code is none.
  expect(await of()).toMatchObject({ lastSeenAt: new Date('2026-02-03T04:05:06Z'), hasSecondFactor: false });
  await portal.owner.query('update authenticators set confirmed_at = now() where person_id = $1', [id]);
  expect(await of()).toMatchObject({ hasSecondFactor: true });
});

test('pages follow each other without a gap or a double', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await admin().listPeople({ limit: 4, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map((each) => each.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen)).toEqual(new Set(Object.values(world.people)));
  expect(seen).toHaveLength(Object.keys(world.people).length);
});

test('an auditor, a reviewer and everybody of a partner learn that there is nothing', async () => {
  for (const person of ['auditor', 'reviewer', 'delegate', 'outsider', 'pending'] as const) {
    expect(await refusalIn(admin(person).listPeople({})), person).toBe('not_found common.not_found');
    expect(await refusalIn(admin(person).listOrganisations({})), person).toBe('not_found common.not_found');
  }
});
