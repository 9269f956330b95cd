import { answerQuestion, drainOutbox, getQuestion, listKeptMails } from '@portal/api';
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

test('a question goes out by mail and comes back by its link, once; a clock runs meanwhile', async () => {
  const { organisations } = portal.as(world.people.manager);
  const id = await anApplication(portal);
  const question = 'Who runs the terminal?';
  expect(await organisations.askApplicant({ applicationId: id, question })).toEqual({
    id,
    state: 'info_requested',
  });
  const again = () => refusalIn(organisations.askApplicant({ applicationId: id, question }));
  expect(await again()).toBe('illegal_transition application.is_info_requested');
  const [asked] = (await organisations.listApplications({})).items;
  expect(asked?.answerUntil?.getTime()).toBeGreaterThan(portal.clock.now().getTime() + 13 * 86_400_000);

  await drainOutbox(portal.services, { queue: null });
  const { rows } = await portal.owner.query<{ template: string; body: string }>(
    `select template, body from mails where recipient = 'ada@port.example' order by created_at, id`,
  );
  expect(rows.map(({ template }) => template)).toEqual(['application-confirm', 'application-question']);
  const token = secretOf(portal, 'answer', id);
  expect(rows[1]?.body).toContain(question);
  expect(rows[1]?.body).not.toContain(token);
  const shown = await listKeptMails(portal.contextOf(world.people.admin));
  expect(shown.filter(({ body }) => body.includes(`/apply/answer/${token}`))).toHaveLength(1);

  expect(await getQuestion(strangerAt(portal), token)).toEqual({ name: 'Port of Trieste', question });
  // The link that confirmed the address answers nothing.
  const wrong = secretOf(portal, 'confirm', id);
  expect(await refusalIn(getQuestion(strangerAt(portal), wrong))).toBe('not_found common.not_found');
  const answer = () => refusalIn(answerQuestion(strangerAt(portal), { token, answer: 'We do.' }));
  expect(await answer()).toBe('allowed');
  expect(await answer()).toBe('not_found common.not_found');
  expect((await organisations.listApplications({})).items).toMatchObject([
    { id, state: 'in_check', question, answer: 'We do.', answerUntil: null },
  ]);
  expect(await recorded(portal, 'organisations.askApplicant', 'organisationApplication', id)).toEqual([
    'allowed',
  ]);
});
