import { drainOutbox } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';
import { anApplication } from './applicants.ts';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('the applicant is told why, in a mail; nothing more can be done then', async () => {
  const applicationId = await anApplication(portal);
  const { organisations } = portal.as(world.people.manager);
  const reason = 'Please apply with the authority that runs the port.';
  expect(await organisations.declineApplication({ applicationId, reason })).toEqual({
    id: applicationId,
    state: 'rejected',
  });
  for (const act of [
    () => organisations.declineApplication({ applicationId, reason }),
    () => organisations.approveApplication({ applicationId }),
    () => organisations.askApplicant({ applicationId, question: 'Why?' }),
  ])
    expect(await refusalIn(act())).toBe('illegal_transition application.is_rejected');
  await drainOutbox(portal.services, { queue: null });
  const { rows } = await portal.owner.query<{ body: string }>(
    `select body from mails where template = 'application-declined' and recipient = 'ada@port.example'`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body).toContain(reason);
  expect(
    await recorded(portal, 'organisations.declineApplication', 'organisationApplication', applicationId),
  ).toEqual(['allowed']);
});
