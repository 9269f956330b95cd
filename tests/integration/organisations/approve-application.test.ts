import { registerPerson } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';
import { anApplication } from './applicants.ts';

const portal = usePortal();
let world: World;
let second: Id<'person'>;
beforeAll(async () => {
  world = await aWorld(portal);
  second = await registerPerson(
    { services: portal.services, ownerUrl: portal.ownerUrl },
    {
      organisationId: world.organisations.host,
      email: 'second.manager@host.example',
      name: 'Second Manager',
      state: 'active',
      duties: ['partnership_manager'],
      isDelegate: false,
      locale: 'en',
      timeZone: 'UTC',
      passwordHash: 'none',
    },
  );
});

test('the organisation takes part at once, and the applicant is invited as its delegate', async () => {
  const applicationId = await anApplication(portal);
  const { organisations, accounts } = portal.as(world.people.manager);
  const { organisationId, state } = await organisations.approveApplication({ applicationId });
  expect(state).toBe('approved');
  expect(await organisations.getOrganisation({ organisationId })).toMatchObject({
    name: 'Port of Trieste',
    nameNative: 'Porto di Trieste',
    kind: 'government',
    state: 'active',
    domains: ['port.example'],
  });
  expect((await accounts.listAccountInvitations({ organisationId })).items).toMatchObject([
    { email: 'ada@port.example', isDelegate: true, duties: [] },
  ]);
  expect((await organisations.listApplications({})).items).toEqual([]);
  for (const [act, kind, id] of [
    ['organisations.approveApplication', 'organisationApplication', applicationId],
    ['organisations.addOrganisation', 'organisation', organisationId],
  ] as const)
    expect(await recorded(portal, act, kind, id)).toEqual(['allowed']);
});

test('two managers at the same moment: one decision, one organisation; the other is told that it is decided', async () => {
  const decide = [
    (applicationId: Id<'organisationApplication'>) =>
      portal.as(world.people.manager).organisations.approveApplication({ applicationId }),
    (applicationId: Id<'organisationApplication'>) =>
      portal.as(second).organisations.declineApplication({ applicationId, reason: 'Not yet.' }),
  ];
  for (let round = 0; round < 5; round++) {
    const name = `Port ${round}`;
    const id = await anApplication(portal, { name, contactEmail: `p${round}@port.example` });
    const answers = await Promise.all(decide.map((act) => refusalIn(act(id))));
    expect(answers.filter((each) => each === 'allowed')).toHaveLength(1);
    expect(answers.find((each) => each !== 'allowed')).toMatch(
      /^(illegal_transition application\.is_(approved|rejected)|conflict common\.changed_meanwhile)$/u,
    );
    const { rows } = await portal.owner.query('select 1 from organisations where name = $1', [name]);
    expect(rows).toHaveLength(answers[0] === 'allowed' ? 1 : 0);
  }
});

test('an applicant who has an account already is not invited: nothing is changed', async () => {
  const applicationId = await anApplication(portal, {
    name: 'Twin',
    domain: 'enterprise.example',
    contactEmail: 'member@enterprise.example',
  });
  const { organisations } = portal.as(world.people.manager);
  expect(await refusalIn(organisations.approveApplication({ applicationId }))).toBe(
    'rule_violation accounts.has_account',
  );
  const { rows } = await portal.owner.query(`select 1 from organisations where name = 'Twin'`);
  expect(rows).toEqual([]);
  expect(
    await refusalIn(portal.as(world.people.admin).organisations.approveApplication({ applicationId })),
  ).toBe('not_found common.not_found');
});
