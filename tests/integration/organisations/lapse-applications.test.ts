import { answerQuestion, drainOutbox, lapseApplications } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { strangerAt } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';
import { anApplication, secretOf } from './applicants.ts';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const question = 'Who runs the terminal?';

test('after fourteen days without an answer it is closed, once, and the applicant is told; they apply anew', async () => {
  const { organisations } = portal.as(world.people.manager);
  const id = await anApplication(portal);
  const waiting = await anApplication(portal, { name: 'Not asked', contactEmail: 'other@port.example' });
  await organisations.askApplicant({ applicationId: id, question });
  portal.clock.pass({ days: 13, hours: 23 });
  expect(await lapseApplications(portal.services)).toBe(0);
  portal.clock.pass({ hours: 1 });
  const both = await Promise.all([lapseApplications(portal.services), lapseApplications(portal.services)]);
  expect(both.sort()).toEqual([0, 1]);

  expect((await organisations.listApplications({})).items.map((each) => each.id)).toEqual([waiting]);
  const late = () =>
    refusalIn(
      answerQuestion(strangerAt(portal), { token: secretOf(portal, 'answer', id), answer: 'We do.' }),
    );
  expect(await late()).toBe('not_found common.not_found');
  const decide = [
    () => organisations.approveApplication({ applicationId: id }),
    () => organisations.declineApplication({ applicationId: id, reason: 'Late.' }),
    () => organisations.askApplicant({ applicationId: id, question }),
  ];
  for (const act of decide) expect(await refusalIn(act())).toBe('illegal_transition application.is_lapsed');
  expect(await recorded(portal, 'organisations.lapseApplication', 'organisationApplication', id)).toEqual([
    'allowed',
  ]);

  await drainOutbox(portal.services, { queue: null });
  const { rows } = await portal.owner.query<{ recipient: string; body: string }>(
    `select recipient, body from mails where template = 'application-lapsed'`,
  );
  expect(rows.map(({ recipient }) => recipient)).toEqual(['ada@port.example']);
  expect(rows[0]?.body).toContain(question);
  expect(rows[0]?.body).toMatch(/\/apply$/mu);

  const anew = await anApplication(portal);
  expect((await organisations.listApplications({})).items.map((each) => each.id)).toContain(anew);
});

test('an answer on the last day counts, and a second question begins the clock anew', async () => {
  const { organisations } = portal.as(world.people.manager);
  const id = await anApplication(portal, { name: 'In time', contactEmail: 'time@port.example' });
  await organisations.askApplicant({ applicationId: id, question });
  portal.clock.pass({ days: 13 });
  await answerQuestion(strangerAt(portal), { token: secretOf(portal, 'answer', id), answer: 'We do.' });
  portal.clock.pass({ days: 30 });
  expect(await lapseApplications(portal.services)).toBe(0);
  await organisations.askApplicant({ applicationId: id, question });
  portal.clock.pass({ days: 13 });
  expect(await lapseApplications(portal.services)).toBe(0);
  portal.clock.pass({ days: 1 });
  expect(await lapseApplications(portal.services)).toBe(1);
});
