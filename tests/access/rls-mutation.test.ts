import { randomUUID } from 'node:crypto';
import { applyToTakePart, createContext, openContent } from '@portal/api';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { indexed } from '@portal/test-support/indexed';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aSeat } from '@portal/test-support/scenarios';
import { aWorld, type PersonaKey, type World } from '@portal/test-support/world';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { thingsOf } from './calls.ts';
import { mutantsOf, type RowPolicy, rowPolicies, tables } from './row-policies.ts';

const portal = usePortal();
let world: World;
let client: pg.Client;
let policies: RowPolicy[];
/** What is there before any mutation, by table. */
const stored = new Map<string, Row[]>();
type Row = Record<string, unknown>;

const viewers = [
  'pending',
  'outsider',
  'exMember',
  'observer',
  'member',
  'chair',
  'manager',
  'admin',
  'auditor',
  'delegate2',
] as const;

beforeAll(async () => {
  world = await aWorld(portal);
  await aSmallWorld();
  policies = await rowPolicies(portal.owner);
  client = new pg.Client({ connectionString: portal.ownerUrl });
  await client.connect();
  for (const table of tables) {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
    expect(rows.length, table).toBeGreaterThan(0);
    stored.set(
      table,
      rows.map((each) => each.row),
    );
  }
}, 120_000);
afterAll(() => client.end());

/** Who has not confirmed the address yet. */
const applicant = {
  name: 'Harbour',
  nameNative: '',
  kind: 'enterprise',
  sector: 'Logistics',
  country: 'IT',
  domain: 'harbour.example',
  website: 'https://harbour.example',
  why: 'Charging.',
  contactName: 'Ada',
  contactEmail: 'ada@harbour.example',
};

/** Three groups, each thing in them once or twice: enough that every clause lets somebody in or keeps somebody out. */
async function aSmallWorld(): Promise<void> {
  const { people } = world;
  const closed = await anActiveGroup(portal, world, { name: 'Members only', visibility: 'members' });
  const partners = await anActiveGroup(portal, world, { name: 'For partners', visibility: 'partners' });
  const open = await anActiveGroup(portal, world, {
    name: 'Public',
    visibility: 'public',
    defaultLabel: 'public',
  });
  const things = await thingsOf(portal, world, closed);
  const chair = portal.as(people.chair);
  await chair.spaces.postToThread({ threadId: things.threadId, body: 'A question.' });
  await chair.spaces.inviteMember({ spaceId: closed, email: 'outsider@rival.example' });
  await aSeat(portal, world, closed, 'exMember', 'member');
  await openContent(portal.contextOf(people.exMember), {
    documentId: things.documentId,
    version: 1,
    kind: 'view',
  });
  await portal.as(people.exMember).spaces.leaveSpace({ spaceId: closed });
  await aSeat(portal, world, partners, 'admin', 'member');
  await aSeat(portal, world, open, 'admin', 'member');
  for (const label of ['public', 'partners', 'group'] as const) {
    const documentId = await aDocument(portal, people.member, open, { label });
    const { id: threadId } = await chair.documents.getDocumentThread({ documentId });
    await chair.spaces.postToThread({ threadId, body: 'Another question.' });
  }
  await portal.owner.query(
    `insert into people (id, organisation_id, email, name, state, created_at, updated_at)
     select gen_random_uuid(), organisation_id, 'colleague@applicant.example', 'Colleague', state, now(), now()
     from people where email = 'pending@applicant.example'`,
  );
  // Of everybody's own organisation one; `pending` cannot have been invited by the portal's own hand.
  await portal.owner.query(
    `insert into account_invitations (id, organisation_id, email, state, token_hash, expires_at, invited_by,
       created_at, updated_at)
     select gen_random_uuid(), organisation_id,
       case when email like 'observer%' then email else 'new-' || email end, 'invited', id::text, now(), id, now(), now()
     from people where email in ('pending@applicant.example', 'outsider@rival.example', 'chair@ministry.example',
       'observer@institute.example', 'member@enterprise.example')`,
  );
  // Below and above an organisation that partners do not know of.
  const { applicant: applied, enterprise, ministry } = world.organisations;
  await portal.owner.query(
    `insert into organisation_parents (organisation_id, parent_id, created_at)
     values ($2, $1, now()), ($1, $3, now()), ($2, $3, now())`,
    [applied, enterprise, ministry].map((id) => uuidFromId('organisation', id)),
  );
  // A duty counts among people of the host only.
  await portal.owner.query(
    `update people set duties = '{auditor, administrator}' where email = 'outsider@rival.example'`,
  );
  const documentId = await aDocument(portal, people.member, closed);
  await indexed(portal);
  await portal.as(people.member).documents.recallDocument({ documentId, reason: 'A mistake.' });
  for (const spaceId of [closed, open]) {
    const { id: folderId } = await chair.documents.createFolder({ spaceId, name: 'Minutes' });
    await chair.documents.followFolder({ folderId, follow: true });
  }
  await applyToTakePart(
    createContext(portal.services, { credential: { kind: 'anonymous' } }),
    applicant,
    'en',
  );
  await chair.search.saveSearch({ name: 'Mine', q: 'fox' });
  await chair.spaces.followSpace({ spaceId: closed, follow: true });
  await chair.documents.followDocument({ documentId: things.documentId, follow: true });
}

async function asViewer<T>(viewer: PersonaKey | 'stranger', work: () => Promise<T>): Promise<T> {
  const uid = viewer === 'stranger' ? null : uuidFromId('person', world.people[viewer]);
  await client.query('savepoint viewer');
  await client.query(`set local role portal_runtime`);
  await client.query(`select set_config('app.uid', coalesce($1::uuid, app.stranger())::text, true)`, [uid]);
  const result = await work();
  await client.query('rollback to savepoint viewer');
  return result;
}

/** Which rows each viewer reaches in the way that this policy is about. */
async function reach(policy: RowPolicy): Promise<Record<string, string[]>> {
  const reached: Record<string, string[]> = {};
  for (const viewer of ['stranger', ...viewers] as const) {
    reached[viewer] = await asViewer(viewer, () => {
      if (policy.command === 'INSERT') return insertable(policy.table, viewer);
      return rowsOf(policy);
    });
  }
  return reached;
}

/** Tables that are changed and have no revision, with a column of theirs. */
const withoutRevision: Readonly<Record<string, string>> = {
  working_groups: 'purpose',
  organisation_parents: 'ended_at',
};

async function rowsOf({ command, table }: RowPolicy): Promise<string[]> {
  if (command === 'DELETE') {
    // With a condition or an answer the policy for reading would be asked as well.
    const { rowCount } = await client.query(`delete from ${table}`);
    return [String(rowCount)];
  }
  const column = withoutRevision[table] ?? 'revision';
  const { rows } = await client.query<{ row: string }>(
    command === 'SELECT'
      ? `select t::text as row from ${table} t`
      : `update ${table} t set ${column} = ${column} returning t::text as row`,
  );
  return rows.map((each) => each.row).sort();
}

const madeByDatabase = new Set(['module']);
const personColumns = ['author_id', 'person_id', 'invited_by', 'proposed_by'];

/** Rows like those that are there, in one's own name and in others': which of them the policy lets in. */
async function insertable(table: string, viewer: PersonaKey | 'stranger'): Promise<string[]> {
  const me = viewer === 'stranger' ? null : uuidFromId('person', world.people[viewer]);
  const allowed: string[] = [];
  for (const [at, row] of (stored.get(table) ?? []).entries()) {
    for (const mine of me ? [true, false] : [false]) {
      for (const state of table === 'spaces' ? ['proposed', 'active'] : [row.state]) {
        const own = Object.fromEntries(personColumns.filter((c) => c in row).map((c) => [c, me]));
        // A space makes its scopes before the policy is asked, so it needs an id of its own.
        const id = table === 'spaces' ? randomUUID() : table === 'people' && mine ? me : row.id;
        const candidate = { ...row, ...(mine ? own : {}), state, id };
        if (await passes(table, candidate)) allowed.push(`${at} ${mine ? 'mine' : 'as it was'} ${state}`);
      }
    }
  }
  return allowed;
}

/** The policy is asked before any key is looked at: what fails on a key has passed the policy. */
async function passes(table: string, candidate: Row): Promise<boolean> {
  await client.query('savepoint attempt');
  try {
    // What the database makes itself is not written.
    const columns = Object.keys(stored.get(table)?.[0] ?? {}).filter((name) => !madeByDatabase.has(name));
    await client.query(
      `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')}
       from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(candidate)],
    );
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== '42501';
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}

test('every policy of every table is put to the test', () => {
  expect(new Set(policies.map((each) => each.table))).toEqual(new Set(tables));
  expect(policies.length).toBeGreaterThanOrEqual(27);
  expect(policies.every((each) => ['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(each.command))).toBe(
    true,
  );
});

test.each(tables)(
  'each clause of the policies on %s is noticed when it is gone',
  async (table) => {
    const survivors: string[] = [];
    for (const policy of policies.filter((each) => each.table === table)) {
      await client.query('begin');
      const intact = await reach(policy);
      await client.query('rollback');
      for (const mutant of mutantsOf(policy)) {
        await client.query('begin');
        const clause = policy.command === 'INSERT' ? 'with check' : 'using';
        await client.query(`alter policy ${policy.name} on ${table} ${clause} (${mutant.expression})`);
        const changed = await reach(policy);
        await client.query('rollback');
        if (JSON.stringify(changed) === JSON.stringify(intact))
          survivors.push(`${policy.name} ${mutant.how}`);
      }
    }
    expect(survivors).toEqual([]);
  },
  120_000,
);
