import { applyToTakePart, confirmApplication } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { strangerAt } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';
import { anApplicant, anApplication, secretOf, whole } from './applicants.ts';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const seen = async () => (await portal.as(world.people.manager).organisations.listApplications({})).items;

test('staff see an application once its address is confirmed, once, within its days', async () => {
  const id = await anApplicant(portal);
  expect(await seen()).toEqual([]);
  const token = secretOf(portal, 'confirm', id);
  const confirm = () => refusalIn(confirmApplication(strangerAt(portal), { token }));
  expect(await confirm()).toBe('allowed');
  expect(await confirm()).toBe('not_found common.not_found');
  expect(await seen()).toMatchObject([
    { ...whole, id, state: 'submitted', question: null, answerUntil: null },
  ]);
  expect(await recorded(portal, 'organisations.confirmApplication', 'organisationApplication', id)).toEqual([
    'allowed',
  ]);
  const late = await anApplicant(portal, { contactEmail: 'late@port.example' });
  portal.clock.pass({ days: 4 });
  const lateToken = secretOf(portal, 'confirm', late);
  expect(await refusalIn(confirmApplication(strangerAt(portal), { token: lateToken }))).toBe(
    'not_found common.not_found',
  );
  expect(await seen()).toHaveLength(1);
});

test('nobody but the partnership managers knows of them, in the database neither', async () => {
  await anApplication(portal);
  for (const by of ['member', 'delegate', 'admin', 'auditor', 'reviewer'] as const)
    expect(await refusalIn(portal.as(world.people[by]).organisations.listApplications({}))).toBe(
      'forbidden common.for_partnership_manager',
    );
  expect((await portal.as(world.people.manager).accounts.getHome({})).applications).toBeGreaterThan(0);
  for (const by of ['member', 'admin'] as const)
    expect((await portal.as(world.people[by]).accounts.getHome({})).applications).toBe(0);
});

test('the answer is the same whoever applies, and what is not of the domain is refused (trust.md A9)', async () => {
  const apply = (change: object) =>
    refusalIn(applyToTakePart(strangerAt(portal, crypto.randomUUID()), { ...whole, ...change }, 'en'));
  for (const change of [
    { name: 'Voltara Mobility', domain: 'enterprise.example', contactEmail: 'member@enterprise.example' },
    { name: 'Nobody knows us', domain: 'unknown.example', contactEmail: 'who@unknown.example' },
  ])
    expect(await apply(change)).toBe('allowed');
  expect(await apply({ contactEmail: 'ada@free.example' })).toBe('invalid_input common.invalid_input');
  expect(await apply({ state: 'approved' })).toBe('invalid_input common.invalid_input');
});

test('one network cannot fill the queue', async () => {
  const apply = () => refusalIn(applyToTakePart(strangerAt(portal, 'one-network'), whole, 'en'));
  const answers: string[] = [];
  for (let attempt = 0; attempt < 12; attempt++) answers.push(await apply());
  expect(new Set(answers)).toEqual(new Set(['allowed', 'limit_exceeded common.too_many_attempts']));
});
