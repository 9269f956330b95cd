import { refusalsWritten } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('the application can add to the record, and change nothing; its words it cannot even read', async () => {
  const { pool } = portal.services.database;
  for (const act of ['delete from', 'truncate']) {
    for (const table of ['audit_events', 'audit_payloads']) {
      await expect(pool.query(`${act} ${table}`)).rejects.toThrow('permission denied');
    }
  }
  await expect(pool.query('select from audit_payloads')).rejects.toThrow('permission denied');
  // Of the events it sees those of nobody, unless an auditor asks (tests/access/rls-mutation.test.ts).
  expect((await pool.query('select from audit_events')).rowCount).toBe(0);
  await expect(pool.query(`update audit_events set name = 'x'`)).rejects.toThrow('permission denied');
});

test('even the owner cannot change or empty the record by a slip', async () => {
  await anActiveGroup(portal, world);
  await expect(portal.owner.query(`update audit_events set name = 'x'`)).rejects.toThrow('insert-only');
  await expect(portal.owner.query('delete from audit_events')).rejects.toThrow('insert-only');
  await expect(portal.owner.query('truncate audit_events')).rejects.toThrow('insert-only');
});

test('an act that fails leaves no trace of having happened, only of having been refused', async () => {
  const spaceId = await anActiveGroup(portal, world, { name: 'Second' });
  const count = async (decision: string) => {
    const { rows } = await portal.owner.query<{ n: number }>(
      `select count(*)::int as n from audit_events where name = 'spaces.inviteMember' and decision = $1`,
      [decision],
    );
    return rows[0]?.n ?? 0;
  };
  const [allowed, refused] = [await count('allowed'), await count('refused')];
  const invite = (person: keyof World['people'], email: string) =>
    refusalIn(portal.as(world.people[person]).spaces.inviteMember({ spaceId, email, role: 'member' }));
  expect(await invite('chair', 'x@nowhere.example')).toBe(
    'rule_violation spaces.no_organisation_for_address',
  );
  expect(await invite('observer', 'x@rival.example')).toBe('forbidden spaces.role_lacks_manageMembers');
  await refusalsWritten();
  expect([await count('allowed'), await count('refused')]).toEqual([allowed, refused + 1]);
});

test('every payload matches the commitment in its event', async () => {
  const { createHash } = await import('node:crypto');
  const { rows } = await portal.owner.query<{ commit: string; salt: string; payload: object }>(
    'select e.payload_commit as commit, p.salt, p.payload from audit_events e join audit_payloads p on p.event_id = e.id',
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { commit, salt, payload } of rows) {
    expect(
      createHash('sha256')
        .update(`${salt}|${sorted(payload)}`)
        .digest('hex'),
    ).toBe(commit);
  }
});

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (!value || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${sorted(each)}`).join(',')}}`;
}
