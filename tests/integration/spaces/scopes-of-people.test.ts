import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { expect, test } from 'vitest';

const portal = usePortal();
const crowdSize = 400;

/**
 * People of four organisations in one order after the other, each with a seat in every group, and documents for each
 * pair of the organisations: enough for a planner to prefer hashing to looking up.
 */
async function aCrowd(): Promise<void> {
  const world = await aWorld(portal);
  const { ministry, enterprise, body, institute } = world.organisations;
  const four = [ministry, enterprise, body, institute];
  const spaces = [await anActiveGroup(portal, world), await anActiveGroup(portal, world, { name: 'Second' })];
  for (const space of spaces)
    for (const first of four)
      for (const second of four)
        await aDocument(portal, world.people.chair, space, {
          label: 'named',
          organisations: [first, second],
        });
  const uuids = (ids: string[], kind: 'organisation' | 'space') =>
    ids.map((id) => uuidFromId(kind, id as never));
  await portal.owner.query('alter table memberships disable trigger memberships_scopes');
  await portal.owner.query(
    `insert into people (id, organisation_id, email, name, state, is_delegate, locale, time_zone,
       created_at, updated_at, revision)
     select gen_random_uuid(), ($1::uuid[])[1 + n % 4], 'crowd-' || n || '@crowd.example', 'Crowd ' || n,
       'active', false, 'en', 'UTC', now(), now(), 1 from generate_series(1, $2::int) n`,
    [uuids(four, 'organisation'), crowdSize],
  );
  await portal.owner.query(
    `insert into memberships (id, space_id, person_id, role, since, created_at, updated_at, revision)
     select gen_random_uuid(), s, p.id, 'member', now(), now(), now(), 1
     from people p, unnest($1::uuid[]) s where p.email like 'crowd-%'`,
    [uuids(spaces, 'space')],
  );
  await portal.owner.query('alter table memberships enable trigger memberships_scopes');
}

test('many people worked out at once may see what each of them alone may', async () => {
  await aCrowd();
  const scopes = async () =>
    (
      await portal.owner.query<{ person_id: string; scopes: number[] }>(
        'select person_id, scopes from user_scopes order by person_id',
      )
    ).rows;
  for (const statistics of ['none', 'fresh']) {
    if (statistics === 'fresh') await portal.owner.query('analyze');
    await portal.owner.query(
      `do $$ declare one uuid; begin
         for one in select id from people loop perform app.refresh_user_scopes(array[one]); end loop; end $$`,
    );
    const alone = await scopes();
    await portal.owner.query('select app.refresh_user_scopes(array(select id from people order by email))');
    const together = await scopes();
    expect(together.filter((each) => each.scopes.length > 6).length).toBeGreaterThanOrEqual(crowdSize);
    expect(together).toEqual(alone);
  }
});
