import { createAccessToken, createCaller, createContext, drainOutbox, whoIs } from '@portal/api';
import { sessionCredential, tokenCredential } from '@portal/auth';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, type PersonaKey, type World } from '@portal/test-support/world';
import { beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeEach(async () => {
  world ??= await aWorld(portal);
  await portal.owner.query(
    `update people set state = 'active', duties = case split_part(email, '@', 1)
       when 'admin' then array['administrator'] when 'officer' then array['follow_up_officer'] else duties end
     where email in ('admin@host.example', 'officer@host.example', 'reviewer@host.example')`,
  );
});

async function factsOf(person: PersonaKey): Promise<{ revision: number; duties: string[]; state: string }> {
  const { rows } = await portal.owner.query('select revision, duties, state from people where id = $1', [
    uuidFromId('person', world.people[person]),
  ]);
  return rows[0];
}

async function change(by: PersonaKey, of: PersonaKey, duties: string[], revision?: number) {
  const seen = revision ?? (await factsOf(of)).revision;
  return refusalIn(
    portal.as(world.people[by]).accounts.changeDuties({
      personId: world.people[of],
      duties,
      revision: seen,
    }),
  );
}

test('an administrator gives and takes duties; they hold at once, are told by mail and stand in the record', async () => {
  expect(await refusalIn(portal.as(world.people.officer).audit.listEvents({}))).toBe(
    'not_found common.not_found',
  );
  expect(await change('admin', 'officer', ['auditor', 'reviewer'])).toBe('allowed');
  expect((await factsOf('officer')).duties).toEqual(['reviewer', 'auditor']);
  expect(await refusalIn(portal.as(world.people.officer).audit.listEvents({}))).toBe('allowed');
  expect(await recorded(portal, 'accounts.changeDuties', 'person', world.people.officer)).toEqual([
    'allowed',
  ]);
  const { rows } = await portal.owner.query(
    `select p.payload from audit_payloads p join audit_events e on e.id = p.event_id
     where e.name = 'accounts.changeDuties'`,
  );
  expect(rows).toEqual([{ payload: { given: ['reviewer', 'auditor'], taken: ['follow_up_officer'] } }]);
  await drainOutbox(portal.services, { queue: null });
  const mails = await portal.owner.query(`select recipient from mails where template = 'duties-changed'`);
  expect(mails.rows).toEqual([{ recipient: 'officer@host.example' }]);
  expect(await change('admin', 'officer', [])).toBe('allowed');
  expect((await factsOf('officer')).duties).toEqual([]);
});

test('nobody else, nobody of a partner, not on what somebody else has changed meanwhile', async () => {
  expect(await change('manager', 'officer', ['administrator'])).toBe('forbidden accounts.for_administrators');
  expect(await change('officer', 'officer', ['administrator'])).toBe('not_found common.not_found');
  expect(await change('admin', 'chair', ['reviewer'])).toBe('forbidden accounts.duties_for_host');
  const { revision } = await factsOf('officer');
  expect(await change('admin', 'officer', ['reviewer'], revision)).toBe('allowed');
  expect(await change('admin', 'officer', ['auditor'], revision)).toBe('conflict common.changed_meanwhile');
  expect(await change('admin', 'officer', ['king'])).toMatch(/^invalid_input/u);
});

test('with a new duty one signs in anew, and programs need new tokens; losing one ends nothing (trust.md A15)', async () => {
  const officer = await signedIn(portal, 'officer@host.example');
  const other = await signedIn(portal, 'reviewer@host.example');
  const { secret } = await createAccessToken(officer.context(), { name: 'Script', scope: 'read', days: 7 });
  const byProgram = () => {
    const credential = tokenCredential(`Bearer ${secret}`, portal.clock.now());
    return whoIs(createContext(portal.services, { credential: credential ?? { kind: 'anonymous' } }));
  };
  expect(await change('admin', 'officer', [])).toBe('allowed');
  expect([await whoIs(officer.context()), await byProgram()]).not.toContain(null);
  expect(await change('admin', 'officer', ['auditor'])).toBe('allowed');
  expect([await whoIs(officer.context()), await byProgram()]).toEqual([null, null]);
  expect(await whoIs(other.context())).not.toBeNull();
  const again = await signedIn(portal, 'officer@host.example');
  expect(await whoIs(again.context())).toMatchObject({ duties: ['auditor'] });
});

test('an administrator who takes one more duty is no exception (trust.md A15)', async () => {
  const admin = await signedIn(portal, 'admin@host.example');
  const { revision } = await factsOf('admin');
  const more = { personId: world.people.admin, duties: ['administrator', 'auditor'], revision };
  await createCaller(admin.context).accounts.changeDuties(more);
  expect(await whoIs(admin.context())).toBeNull();
});

test('it needs somebody who has just proven to be there', async () => {
  const { token } = await signedIn(portal, 'admin@host.example');
  portal.clock.pass({ minutes: 6 });
  const context = createContext(portal.services, {
    credential: sessionCredential(token, portal.clock.now()),
  });
  const { revision } = await factsOf('officer');
  const act = createCaller(() => context).accounts.changeDuties({
    personId: world.people.officer,
    duties: ['auditor'],
    revision,
  });
  expect(await refusalIn(act)).toBe('forbidden accounts.confirm_first');
});

test('the last administrator stays one, also against their own will', async () => {
  expect(await change('admin', 'admin', [])).toBe('rule_violation accounts.last_administrator');
  expect(await change('admin', 'officer', ['administrator'])).toBe('allowed');
  expect(await change('admin', 'admin', ['auditor'])).toBe('allowed');
  expect(await change('officer', 'officer', [])).toBe('rule_violation accounts.last_administrator');
});

test('however two administrators act against each other at once, one remains', async () => {
  const reason = 'A quarrel.';
  type Act = (by: Id<'person'>, of: Id<'person'>, revision: number) => Promise<unknown>;
  const acts: Act[] = [
    (by, personId, revision) => portal.as(by).accounts.changeDuties({ personId, duties: [], revision }),
    (by, personId) => portal.as(by).accounts.suspendPerson({ personId, reason }),
    (by, personId) => portal.as(by).accounts.endAccess({ personId, reason }),
  ];
  for (const one of acts) {
    for (const other of acts) {
      await portal.owner.query(
        `update people set state = 'active', duties = '{administrator}'
         where email in ('admin@host.example', 'officer@host.example')`,
      );
      const { admin, officer } = world.people;
      const [a, b] = [await factsOf('admin'), await factsOf('officer')];
      await Promise.allSettled([one(admin, officer, b.revision), other(officer, admin, a.revision)]);
      const left = [await factsOf('admin'), await factsOf('officer')].filter(
        ({ state, duties }) => state === 'active' && duties.includes('administrator'),
      );
      expect(left.length).toBeGreaterThan(0);
    }
  }
});
